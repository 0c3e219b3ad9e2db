import { createHmac } from 'node:crypto';
import { connect } from 'node:net';
import fc from 'fast-check';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Accepted } from '../../channels/whatsapp-cloud/testing/cloud-api.ts';
import { shownIn } from '../../channels/whatsapp-cloud/testing/shown-in.ts';
import { filedComplaints } from '../conversations/sandbox-side.ts';
import {
  choiceIn,
  startWhatsAppStage,
  WHATSAPP_ACCOUNT,
  WHATSAPP_SECRETS,
  type WhatsAppStage,
} from './whatsapp-stage.ts';

let stage: WhatsAppStage;
beforeAll(async () => {
  stage = await startWhatsAppStage();
});
afterAll(() => stage.close());

const ASHA = '919800000001';
const IMRAN = '919800000002';
const textOf = (messages: readonly Accepted[]): string =>
  messages.map(({ message }) => shownIn(message).text).join('\n');

async function say(from: string, body: string): Promise<readonly Accepted[]> {
  expect(await stage.webhooks.message(from, 'text', { body })).toBe(200);
  return stage.heard(from);
}

/** The provider says that whoever wrote from this number has another now. */
async function changeNumber(from: string): Promise<number> {
  const change = { type: 'user_changed_number', wa_id: '919800000022', body: 'x' };
  return stage.webhooks.message(from, 'system', change);
}

async function tap(from: string, shown: readonly Accepted[], title: RegExp): Promise<readonly Accepted[]> {
  const { id, isRow } = choiceIn(shown, title);
  const type = isRow ? 'list_reply' : 'button_reply';
  expect(await stage.webhooks.message(from, 'interactive', { type, [type]: { id, title: 'x' } })).toBe(200);
  return stage.heard(from);
}

async function codesSent(): Promise<{ readonly sent: number }> {
  await stage.service.idle();
  return { sent: stage.parts.platform.callCounts()['otp_send'] ?? 0 };
}

describe('a citizen on WhatsApp', () => {
  test('files a complaint with photo, pin and buttons; the number comes back', async () => {
    const before = await filedComplaints(stage.parts.platformUrl);
    const photo = await sharp({ create: { width: 80, height: 60, channels: 3, background: '#333' } })
      .withExif({ IFD0: { Make: 'Invented' } })
      .jpeg()
      .toBuffer();
    const asked = await say(ASHA, 'street light not working');
    expect(asked.map(({ message }) => message.type)).toContain('interactive');
    const media = stage.provider.addMedia(photo, 'image/jpeg');
    await stage.webhooks.message(ASHA, 'image', { id: media, mime_type: 'image/jpeg', sha256: 'x' });
    await stage.heard(ASHA);
    await stage.webhooks.message(ASHA, 'location', { latitude: 31.326, longitude: 75.5762 });
    let shown = await stage.heard(ASHA);
    if (!/file this/i.test(textOf(shown))) shown = await tap(ASHA, shown, /sector|same|yes/i);
    const filed = await tap(ASHA, shown, /yes, file/i);
    expect(textOf(filed)).toMatch(/PG-PGR-\d{4}-\d{2}-\d{2}-\d{6}/);
    const after = await filedComplaints(stage.parts.platformUrl);
    const fresh = after.filter((each) => !before.includes(each));
    expect(fresh).toEqual([expect.stringMatching(/StreetLight\w*, SEC\d\d, 1 photos$/) as string]);
  });

  test('is never sent anything that the provider refuses for its form', () => {
    expect(stage.provider.refused).toEqual([]);
  });

  test('turns the pages of a long list, by row and by word, and «2» means the page that is seen', async () => {
    const rowsIn = (messages: readonly Accepted[]) =>
      messages.flatMap(({ message }) => shownIn(message).rows);
    const first = await tap(IMRAN, await say(IMRAN, 'I want to file a complaint'), /something else/i);
    expect(
      rowsIn(first)
        .map(({ title }) => title)
        .at(-1),
    ).toBe('More …');
    expect(rowsIn(first)).toHaveLength(10);
    const second = await tap(IMRAN, first, /^More/);
    expect(textOf(second)).toBe(textOf(first));
    const later = [...rowsIn(second), ...second.flatMap(({ message }) => shownIn(message).buttons)];
    const ids = [...rowsIn(first).slice(0, -1), ...later].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const typed = await typesItsWayTo('919800000018', () => say('919800000018', '2'));
    const tapped = await typesItsWayTo('919800000019', (page) => {
      const { rows, buttons } = shownIn(page.at(-1)?.message);
      return tap('919800000019', page, new RegExp(`^${[...rows, ...buttons][1]?.title}`));
    });
    expect(typed).toBe(tapped);
    expect(typed).not.toMatch(/did not understand/);
  });

  /** To the second page by words alone, then on from it. */
  async function typesItsWayTo(
    person: string,
    goOn: (page: readonly Accepted[]) => Promise<readonly Accepted[]>,
  ): Promise<string> {
    await say(person, 'I want to file a complaint');
    await say(person, 'something else');
    return textOf(await goOn(await say(person, 'more')));
  }

  test('is answered once, however often the provider repeats the message', async () => {
    const once = { body: 'my bills' };
    for (let n = 0; n < 3; n += 1)
      await stage.webhooks.message('919800000012', 'text', once, 'wamid.REPEATED');
    expect(await stage.heard('919800000012')).toHaveLength((await say('919800000013', 'my bills')).length);
  });

  test('who hides the number is answered by the business-scoped id', async () => {
    const [first] = await say('IN.90000000000000077', 'namaste');
    expect(first?.message).toMatchObject({ recipient: 'IN.90000000000000077' });
  });

  test('who hides the number is asked for it by what needs it, and the answer of the request proves it', async () => {
    const person = 'IN.90000000000000078';
    const asked = await say(person, 'what is my water bill');
    expect(JSON.stringify(asked)).toContain('"request_contact_info"');
    const phones = [{ phone: '+919800000001', wa_id: '919800000001' }];
    await stage.webhooks.message(person, 'contacts', [{ phones }]);
    expect(textOf(await stage.heard(person))).toMatch(/your own/);
    await stage.webhooks.message(person, 'contacts', [{ origin: 'contact_request', phones }]);
    expect(textOf(await stage.heard(person))).toMatch(/₹860/);
  });

  test('who now writes from a number that was given up is a stranger', async () => {
    const person = '919800000021';
    expect(textOf(await say(person, 'street light not working, sector 4'))).toMatch(/file this complaint/i);
    await changeNumber(person);
    const greeted = textOf(await say(person, 'yes'));
    expect(greeted).not.toMatch(/PG-PGR|Sector 4/);
    expect(greeted).toMatch(/अमरपुर की चैट|chat of Amarpur/);
  });

  test('is asked who he is before anything of the one whose number it was, and on «no» hears nothing of it', async () => {
    await say(IMRAN, 'namaste');
    expect(await changeNumber(IMRAN)).toBe(200);
    const asked = textOf(await say(IMRAN, 'when was my trade licence bill paid, what do I owe'));
    expect(asked).toMatch(/are you Imran\?|क्या आप Imran हैं/);
    const answered = textOf(await say(IMRAN, 'no'));
    expect(answered).toMatch(/office|दफ़्तर/);
    expect(textOf(await say(IMRAN, 'what do I owe'))).toMatch(/office|दफ़्तर/);
  });

  test('something that is no picture is said to be unreadable, and the talk goes on', async () => {
    const media = stage.provider.addMedia(Buffer.from('<html>no picture</html>'), 'image/jpeg');
    await stage.webhooks.message(IMRAN, 'image', { id: media });
    expect(textOf(await stage.heard(IMRAN))).toMatch(/could not open this photo|फ़ोटो मुझसे नहीं खुली/);
  });

  test('a message behind a slow photo does not overtake it', async () => {
    const person = '919800000014';
    const photo = await sharp({ create: { width: 1_500, height: 1_500, channels: 3, background: '#345' } })
      .png()
      .toBuffer();
    const media = stage.provider.addMedia(photo, 'image/png');
    await Promise.all([
      stage.webhooks.message(person, 'image', { id: media, caption: 'garbage not lifted' }),
      stage.webhooks.message(person, 'text', { body: 'sector 4' }),
    ]);
    const text = textOf(await stage.heard(person));
    expect(text).toMatch(/Sector 4/);
  });

  test('the provider’s «too fast» delays the answer and loses nothing', async () => {
    stage.provider.failNext(1, 429, 130_429, '1');
    stage.provider.failNext(1, 503);
    const heard = await say('919800000015', 'namaste');
    expect(heard.length).toBeLessThan(2);
    await expect
      .poll(async () => (await stage.heard('919800000015')).length, { timeout: 10_000 })
      .toBeGreaterThan(0);
  });

  test('whose message reached us two days late is answered by a template, whose button opens the window', async () => {
    const person = '919800000023';
    const twoDaysAgo = Date.now() - 48 * 3_600_000;
    await stage.webhooks.message(person, 'text', { body: 'namaste' }, 'wamid.TWODAYSLATE', twoDaysAgo);
    const [late] = await stage.heard(person);
    expect(late?.message).toMatchObject({ type: 'template', template: { name: 'samvaad_message' } });
    await stage.webhooks.message(person, 'button', { payload: 'open-window', text: 'मेनू दिखाइए' });
    const heard = await stage.heard(person);
    expect(heard.map(({ message }) => message.type)).toEqual(['interactive']);
  });

  test('who hides the number is asked for the contact, and never for a code, whatever is typed', async () => {
    const person = 'IN.90000000000000091';
    const { sent } = await codesSent();
    const asked = await say(person, 'what is my bill');
    expect(asked.map(({ message }) => JSON.stringify(message)).join()).toContain('request_contact_info');
    expect(textOf(await say(person, '9800000001'))).toMatch(/typed number|लिखा हुआ नंबर/);
    expect((await codesSent()).sent).toBe(sent);
  });

  test('sees that we read, and that we type where the answer is late', async () => {
    stage.provider.failNext(1, 503);
    await stage.webhooks.message('919800000016', 'text', { body: 'namaste' }, 'wamid.LATE');
    await expect
      .poll(() => stage.provider.readMarks, { timeout: 5_000 })
      .toContainEqual({ messageId: 'wamid.LATE', isTyping: true });
    await stage.webhooks.message('919800000020', 'text', { body: 'namaste' }, 'wamid.SOON');
    await expect
      .poll(() => stage.provider.readMarks, { timeout: 5_000 })
      .toContainEqual({ messageId: 'wamid.SOON', isTyping: false });
  });
});

describe('what became of our messages', () => {
  test('is kept, in whatever order it is told', async () => {
    const [message] = await say('919800000017', 'namaste');
    const providerId = message?.id ?? '';
    for (const status of ['read', 'sent', 'delivered']) await stage.webhooks.status(providerId, status);
    const key = { channel: 'whatsapp-cloud', account: WHATSAPP_ACCOUNT, providerId };
    expect(await stage.parts.store.deliveryOf(key)).toMatchObject({ state: 'read' });
  });
});

const ALLOWED = new Set([200, 400, 401, 403, 404, 413, 415, 429]);
const url = (): string => `${stage.url}/webhooks/whatsapp`;
const post = async (body: string | Buffer, headers: Record<string, string>): Promise<number> =>
  stage.webhooks.raw(body, headers);

describe('the webhook', () => {
  const json = { 'content-type': 'application/json' };
  const signed = (body: string | Buffer): Record<string, string> => ({
    ...json,
    'x-hub-signature-256': stage.webhooks.sign(body),
  });

  test('is subscribed by who knows our word', async () => {
    const ask = (token: string) =>
      fetch(`${url()}?hub.mode=subscribe&hub.verify_token=${token}&hub.challenge=1158201444`);
    const good = await ask(WHATSAPP_SECRETS.WHATSAPP_VERIFY_TOKEN);
    expect([good.status, await good.text()]).toEqual([200, '1158201444']);
    expect((await ask('another')).status).toBe(403);
    expect((await fetch(url())).status).toBe(403);
  });

  test('says what is wrong with each request in its status alone', async () => {
    expect(await post('{}', json)).toBe(401);
    expect(await post('{}', { ...json, 'x-hub-signature-256': stage.webhooks.sign('{ }') })).toBe(401);
    expect(await post('{', signed('{'))).toBe(400);
    expect(await post('7', signed('7'))).toBe(400);
    expect(await post('', signed(''))).toBe(400);
    expect(await post('a=b', { 'content-type': 'application/x-www-form-urlencoded' })).toBe(415);
    expect(await post(Buffer.alloc(3 * 1024 * 1024 + 1, 32), json)).toBe(413);
    expect(await post('{"object":"page"}', signed('{"object":"page"}'))).toBe(200);
    expect((await fetch(url(), { method: 'PUT', body: '{}' })).status).toBe(404);
  });

  test.each([
    ['no HTTP', 'hello\r\n\r\n'],
    ['endless headers', `POST /webhooks/whatsapp HTTP/1.1\r\nHost: x\r\nX: ${'y'.repeat(70_000)}\r\n\r\n`],
    [
      'an expectation',
      'POST /webhooks/whatsapp HTTP/1.1\r\nHost: x\r\nExpect: tea\r\nContent-Length: 0\r\n\r\n',
    ],
    [
      'two lengths',
      'POST /webhooks/whatsapp HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab',
    ],
  ])('%s on the wire is a bad request', async (_what, bytes) => {
    const { hostname, port } = new URL(stage.url);
    const answer = await new Promise<string>((resolve, reject) => {
      const socket = connect(Number(port), hostname, () => socket.write(bytes));
      socket.once('data', (data) => {
        resolve(data.toString());
        socket.destroy();
      });
      socket.once('error', reject);
    });
    expect(answer).toMatch(/^HTTP\/1\.1 400 /);
  });

  test('takes nothing that was signed with another secret', async () => {
    const body = JSON.stringify({ object: 'whatsapp_business_account', entry: [] });
    const signature = `sha256=${createHmac('sha256', 'another').update(body).digest('hex')}`;
    expect(await post(body, { ...json, 'x-hub-signature-256': signature })).toBe(401);
  });

  test('whatever comes, signed or not: an allowed status, and the process lives', async () => {
    const before = await stage.parts.store.stats();
    const anyBody = fc.oneof(
      fc.json(),
      fc.string(),
      fc.json().map((text) => text.slice(0, -1)),
    );
    const anyHeader = fc.dictionary(
      fc.constantFrom('x-hub-signature-256', 'content-type', 'content-encoding', 'accept', 'x-forwarded-for'),
      fc.string({ unit: fc.constantFrom(...'abcXYZ019-/;=,. '), maxLength: 40 }),
      { maxKeys: 3 },
    );
    await fc.assert(
      fc.asyncProperty(anyBody, anyHeader, fc.boolean(), async (body, headers, isSigned) => {
        const status = await post(body, isSigned ? signed(body) : { ...json, ...headers });
        expect(ALLOWED).toContain(status);
        if (!isSigned) expect(status).not.toBe(200);
      }),
      { numRuns: 500 },
    );
    expect((await fetch(`${stage.url}/health/live`)).status).toBe(200);
    const after = await stage.parts.store.stats();
    for (const kept of ['conversations', 'messages', 'turns', 'inboxWaiting'] as const) {
      expect([kept, after[kept]]).toEqual([kept, before[kept]]);
    }
  });

  test('who keeps coming without a signature is told to slow down; the provider is not', async () => {
    const statuses = await Promise.all(Array.from({ length: 200 }, () => post('{}', json)));
    expect(statuses).toContain(429);
    expect(await post('{}', signed('{}'))).toBe(200);
  });
});
