import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { Json } from '../../bot/engine/json.ts';
import { whatsAppWebChannel } from './channel.ts';
import type { BrowserMessage } from './encode.ts';
import { connectWhatsAppWeb, type News, type WhatsAppWebConnection } from './connect.ts';
import { findChromium } from './testing/chromium.ts';
import { OWN_PAGE, Phone } from './testing/phone.ts';

const ASHA = '919800000001@c.us';
const HIDDEN = '100000000000001@lid';
const ACCOUNT = '919800000099';
const executable = findChromium();

interface Taken {
  readonly event: Json;
  readonly account: string;
}

if (executable === undefined) {
  process.stderr.write('SKIPPED: WhatsApp Web in a real browser, because no Chromium is installed here\n');
}

describe.skipIf(executable === undefined)('the unmodified library in a real browser', () => {
  const folder = mkdtempSync(`${tmpdir()}/samvaad-web-`);
  const phone = new Phone();
  const taken: Taken[] = [];
  const news: News[] = [];
  let shown = '';
  let isDiskFull = false;
  let connection: WhatsAppWebConnection;

  /** What is taken next while `act` is done. */
  const takenOf = async (act: Promise<unknown>, count = 1) => {
    const from = taken.length;
    await act;
    await phone.until(() => taken.length >= from + count);
    return taken.slice(from);
  };
  const newsOf = async (act: () => unknown, is: (each: News) => boolean) => {
    const from = news.length;
    await act();
    return phone.until(() => news.slice(from).find(is));
  };
  const becomes = (phase: string) => (each: News) => each.kind === 'phase' && each.phase === phase;
  const ends = (why: string) => (each: News) => each.kind === 'end' && each.why === why;
  const pictures = new Map<string, Uint8Array | 'too_large' | undefined>();

  beforeAll(() => {
    connection = connectWhatsAppWeb(
      { executable: executable ?? '', folder: `${folder}/whatsapp-web`, page: OWN_PAGE },
      {
        take: async (event, account) => {
          if (isDiskFull) throw new Error('disk full');
          const { message } = event as { message?: { id: { id: string }; type?: string } };
          if (message?.type === 'image') {
            pictures.set(message.id.id, await connection.fetchMedia(message.id.id, 'any', 10 * 1024 * 1024));
          }
          taken.push({ event, account });
        },
        now: () => Date.now(),
        readFile: (id) =>
          Promise.resolve(id === 'kept' ? { type: 'image/jpeg', bytes: Buffer.from('picture') } : null),
        show: (text) => (shown += text),
        tell: (each) => news.push(each),
        open: phone.open,
        patience: { firstWaitMs: 50, longestWaitMs: 200 },
      },
    );
  });
  afterAll(async () => {
    await connection.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const deliver = (more: Partial<BrowserMessage> = {}) =>
    connection.transport.deliver({ account: ACCOUNT, chat: ASHA, text: 'Where is it?', ...more }, '1.0');

  test('shows a code to scan, again when it is renewed, and sends nothing before it is linked', async () => {
    await phone.until(() => news.some(becomes('waiting_for_scan')));
    expect(await connection.trouble()).toBe('waiting_for_scan');
    await phone.until(() => shown.includes('█'));
    expect(await deliver()).toMatchObject({ kind: 'retry', reason: 'unreachable' });
    const first = shown;
    await phone.started();
    await phone.does('renewCode', 'ref-2');
    await phone.until(() => shown.length >= first.length * 2 && shown.slice(first.length) !== first);
  });

  test('is ready once the code is scanned', async () => {
    await newsOf(() => phone.link(), becomes('ready'));
    expect(await connection.trouble()).toBeUndefined();
    expect(statSync(`${folder}/whatsapp-web`).mode & 0o077).toBe(0);
  });

  test('what a person writes is handed over as the codec reads it', async () => {
    const [text] = await takenOf(phone.say(ASHA, 'गली में पानी नहीं आ रहा'));
    const [place] = await takenOf(phone.write(ASHA, { type: 'location', lat: 31.3321, lng: 75.5799 }));
    const content = (each: Taken | undefined) => {
      const parsed = whatsAppWebChannel.parse(each?.event, each?.account ?? '');
      return parsed.kind === 'events' ? parsed.messages[0] : undefined;
    };
    expect(content(text)).toMatchObject({
      account: ACCOUNT,
      user: '919800000001',
      verifiedMobile: '9800000001',
      content: { kind: 'text', text: 'गली में पानी नहीं आ रहा' },
    });
    expect(content(place)?.content).toEqual({ kind: 'location', latitude: 31.3321, longitude: 75.5799 });
    const [hidden] = await takenOf(phone.say(HIDDEN, 'hello'));
    expect(content(hidden)).toMatchObject({ user: HIDDEN, verifiedMobile: '9800000002' });
  });

  test('a photo’s bytes can be had while its message is taken', async () => {
    const bytes = Buffer.from('ffd8ffe000104a46', 'hex');
    const photo = { type: 'image', caption: 'the broken light', mimetype: 'image/jpeg', size: 8 };
    const [image] = await takenOf(phone.does('writeFile', ASHA, photo, bytes.toString('base64')));
    const { message } = (image as Taken).event as { message: { id: { id: string } } };
    expect(message).toMatchObject({ type: 'image', hasMedia: true, body: 'the broken light' });
    expect(pictures.get(message.id.id)).toEqual(bytes);
    const [huge] = await takenOf(
      phone.does('writeFile', ASHA, { ...photo, size: 20e6 }, bytes.toString('base64')),
    );
    const { message: tooLarge } = (huge as Taken).event as { message: { id: { id: string } } };
    expect(pictures.get(tooLarge.id.id)).toBe('too_large');
  });

  test('what the store cannot take is kept and offered again, in order', async () => {
    isDiskFull = true;
    await newsOf(
      () => phone.say(ASHA, 'one'),
      (each) => each.kind === 'trouble' && each.what === 'not_stored',
    );
    const both = takenOf(
      phone.say(ASHA, 'two').finally(() => (isDiskFull = false)),
      2,
    );
    expect((await both).map(({ event }) => event)).toMatchObject([
      { message: { body: 'one' } },
      { message: { body: 'two' } },
    ]);
  });

  test('what we send arrives, and its acks say how far it came', async () => {
    const from = taken.length;
    const result = await deliver();
    const arrived = await phone.receives(ASHA);
    expect(arrived).toMatchObject({ to: ASHA, text: 'Where is it?', type: 'chat' });
    expect(result).toEqual({ kind: 'accepted', providerId: arrived.id });
    await phone.does('acknowledge', arrived.id, 3);
    await phone.until(() => taken.length >= from + 2);
    expect(taken.slice(from).map(({ event }) => event)).toMatchObject([
      { event: 'message_ack', message: { id: { id: arrived.id }, fromMe: true, to: ASHA }, ack: 1 },
      { event: 'message_ack', message: { id: { id: arrived.id } }, ack: 3 },
    ]);
  });

  test('a picture goes with its words', async () => {
    const media = { kind: 'image', id: 'kept', type: 'image/jpeg', name: 'ward.jpg' } as const;
    expect(await deliver({ text: 'Ward 12 today', media })).toMatchObject({ kind: 'accepted' });
    expect(await phone.receives(ASHA)).toMatchObject({ text: 'Ward 12 today', type: 'image', size: 7 });
    expect(await deliver({ media: { ...media, id: 'expired' } })).toEqual({
      kind: 'final',
      reason: 'media_gone',
    });
  });

  test('what cannot be sent says whether to try again', async () => {
    expect(await deliver({ chat: 'nobody@c.us' })).toEqual({ kind: 'final', reason: 'undeliverable' });
    expect(await deliver({ account: '919800000098' })).toEqual({ kind: 'final', reason: 'not_authorised' });
    await phone.set('refusesToSend', true);
    expect(await deliver()).toMatchObject({ kind: 'retry', reason: 'provider_down' });
    await phone.set('refusesToSend', false);
  });

  test('another browser took over: it comes back without a code, and reads what was written meanwhile', async () => {
    const codes = shown.length;
    await newsOf(() => phone.ends('CONFLICT'), ends('disconnected'));
    await phone.started();
    const hourAgo = Math.floor(Date.now() / 1_000) - 3_600;
    await phone.does('write', ASHA, { type: 'chat', body: 'two days ago', t: hourAgo - 48 * 3_600 }, false);
    await phone.does('write', ASHA, { type: 'chat', body: 'while you were away', t: hourAgo }, false);
    const caughtUp = await takenOf(newsOf(() => phone.sync(), becomes('ready')));
    expect(caughtUp.map(({ event }) => event)).toMatchObject([{ message: { body: 'while you were away' } }]);
    expect(shown.length).toBe(codes);
  });

  test('unlinked on the phone: the session is gone and the next code is shown', async () => {
    const codes = shown.length;
    await newsOf(() => phone.ends('UNPAIRED'), ends('unlinked'));
    await phone.until(() => shown.length > codes);
    expect(await connection.trouble()).toBe('waiting_for_scan');
  });

  test('a browser that crashes is started again', async () => {
    await phone.started();
    await newsOf(() => phone.crash(), ends('browser_gone'));
    await newsOf(() => phone.link(), becomes('ready'));
  });

  test('a number that the provider blocked is not tried again', async () => {
    const ended = await newsOf(() => phone.ends('TOS_BLOCK'), ends('blocked'));
    expect(ended).toEqual({ kind: 'end', why: 'blocked' });
    expect(await connection.trouble()).toBe('blocked');
    expect(await deliver()).toMatchObject({ kind: 'retry' });
  });

  test('no word of anybody is in what it tells for the log', () => {
    expect(JSON.stringify(news)).not.toMatch(/\d{9}|@|light|पानी/);
  });
});

describe.skipIf(executable === undefined)('stopping', () => {
  test.each(['at once', 'while it waits to be scanned'])('%s leaves no browser behind', async (when) => {
    const folder = mkdtempSync(`${tmpdir()}/samvaad-web-`);
    const phone = new Phone();
    const connection = connectWhatsAppWeb(
      { executable: executable ?? '', folder, page: OWN_PAGE },
      {
        take: () => Promise.resolve(),
        now: () => Date.now(),
        readFile: () => Promise.resolve(null),
        show: () => undefined,
        tell: () => undefined,
        open: phone.open,
      },
    );
    if (when !== 'at once') await phone.started();
    await connection.close();
    expect(phone.hasBrowser()).toBe(false);
    rmSync(folder, { recursive: true, force: true });
  });
});

test('a browser that does not start is tried again, ever more seldom', async () => {
  const waits: (number | undefined)[] = [];
  const folder = mkdtempSync(`${tmpdir()}/samvaad-web-`);
  const connection = connectWhatsAppWeb(
    { executable: `${folder}/no-such-browser`, folder },
    {
      take: () => Promise.resolve(),
      now: () => Date.now(),
      readFile: () => Promise.resolve(null),
      show: () => undefined,
      tell: (each) => each.kind === 'end' && waits.push(each.againInMs),
      patience: { firstWaitMs: 10, longestWaitMs: 40 },
    },
  );
  await vi.waitFor(() => expect(waits.length).toBeGreaterThanOrEqual(4), 10_000);
  await connection.close();
  expect(waits.slice(0, 4)).toEqual([10, 20, 40, 40]);
  rmSync(folder, { recursive: true, force: true });
});
