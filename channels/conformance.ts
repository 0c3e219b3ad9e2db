import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type {
  Channel,
  Choice,
  Destination,
  RawRequest,
  Rendered,
  WireRequest,
  WireResponse,
} from './channel.ts';
import { FAILURE_REASONS } from './send-result.ts';

/** What a person sees of one request. */
export interface Shown {
  readonly text: string;
  /** Whether the text stands with a picture or document. */
  readonly isCaption?: boolean;
  readonly buttons: readonly Choice[];
  readonly rows: readonly Choice[];
}

/** One channel as the suite needs it. Each channel's own test calls `channelConformance` with this. */
export interface ChannelCase {
  readonly channel: Channel;
  readonly account: string;
  readonly user: string;
  /** Recorded payloads by name; names and numbers in them are invented. */
  readonly payloads: Readonly<Record<string, unknown>>;
  /** One or more payloads that carry these texts from one person, in this order. */
  payloadsOf(texts: readonly string[]): readonly unknown[];
  /** Fits words to what the channel can: the service's own renderer. */
  fit(words: Words): Rendered;
  /** Reads a request as the provider would show it. */
  read(request: WireRequest): Shown;
  /** For a webhook: the headers with which the provider sends this body. */
  sign?(body: Uint8Array, secret: string): RawRequest['headers'];
}

export interface Words {
  readonly text: string;
  readonly titles: readonly string[];
  readonly wants?: 'location';
}

const SECRET = 'app-secret-of-nobody';
const RUNS = 300;
const LONGEST_ID = 200;

/** What every channel promises. */
export function channelConformance(name: string, given: ChannelCase): void {
  describe(`the ${name} channel`, () => {
    taking(given);
    sending(given);
    if (given.channel.intake === 'webhook') signing(given);
    if (given.channel.judge) judging(given);
  });
}

function taking({ channel, account, payloads, payloadsOf }: ChannelCase): void {
  const events = (payload: unknown) => {
    const parsed = channel.parse(payload, account);
    return parsed.kind === 'events' ? parsed : undefined;
  };
  const isSound = (payload: unknown): void => {
    const parsed = channel.parse(payload, account);
    if (parsed.kind !== 'events') {
      expect(parsed.why).not.toBe('');
      return;
    }
    for (const { providerId, user, account, verifiedMobile } of parsed.messages) {
      for (const { length } of [providerId, user, account]) {
        expect(length).toBeGreaterThan(0);
        expect(length).toBeLessThanOrEqual(LONGEST_ID);
      }
      if (verifiedMobile !== undefined) expect(verifiedMobile).toMatch(/^[6-9]\d{9}$/);
    }
    for (const { at, providerId } of parsed.statuses) {
      expect(Number.isSafeInteger(at)).toBe(true);
      expect(providerId).not.toBe('');
    }
  };

  test.each(Object.keys(payloads))('the recorded payload «%s» is sound, and says the same twice', (key) => {
    isSound(payloads[key]);
    expect(channel.parse(payloads[key], account)).toEqual(channel.parse(payloads[key], account));
  });

  test('any JSON at all is harmless', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (payload) => isSound(payload)),
      { numRuns: RUNS },
    );
  });

  test('a recorded payload with anything in any place is harmless', () => {
    const all = Object.values(payloads);
    fc.assert(
      fc.property(fc.constantFrom(...all), fc.nat(), fc.jsonValue(), (payload, place, value) =>
        isSound(replacedAt(payload, place, value)),
      ),
      { numRuns: RUNS * 4 },
    );
  });

  test('messages come out in the order they came in, each with an id of its own', () => {
    const texts = ['one', 'two', 'तीन', 'four'];
    const messages = payloadsOf(texts).flatMap((payload) => events(payload)?.messages ?? []);
    expect(messages.map(({ content }) => content)).toEqual(texts.map((text) => ({ kind: 'text', text })));
    expect(new Set(messages.map(({ providerId }) => providerId)).size).toBe(texts.length);
  });

  test('a redelivery has the ids of the first delivery', () => {
    const idsOf = () =>
      payloadsOf(['a', 'b']).flatMap((each) => events(each)?.messages.map(({ providerId }) => providerId));
    expect(idsOf()).toEqual(idsOf());
  });
}

/** The same JSON with one of its places, counted through, holding another value. */
function replacedAt(json: unknown, place: number, value: unknown): unknown {
  const places = countPlaces(json);
  let left = place % places;
  const walk = (node: unknown): unknown => {
    if (left-- === 0) return value;
    if (Array.isArray(node)) return node.map(walk);
    if (typeof node !== 'object' || node === null) return node;
    return Object.fromEntries(Object.entries(node).map(([key, child]) => [key, walk(child)]));
  };
  return walk(json);
}

function countPlaces(json: unknown): number {
  if (typeof json !== 'object' || json === null) return 1;
  return Object.values(json).reduce<number>((sum, child) => sum + countPlaces(child), 1);
}

const title = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 60 })
  .filter((text) => text.trim() !== '');
const indic = fc.constantFrom('नमस्ते', 'கொண்டு', '👨‍👩‍👧‍👦', 'street', 'സ്ട്രീറ്റ്', '\n', ' ');
const words: fc.Arbitrary<Words> = fc
  .record({
    text: fc.array(indic, { minLength: 1, maxLength: 1_600 }).map((all) => `${all.join('')}.`),
    titles: fc.uniqueArray(title, { maxLength: 14 }),
    wants: fc.option(fc.constant('location' as const)),
  })
  .map(({ wants, ...rest }) => ({ ...rest, ...(wants ? { wants } : {}) }));

function sending({ channel, account, user, fit, read }: ChannelCase): void {
  const { can } = channel;
  const to = (more: Partial<Destination> = {}): Destination => ({
    address: { channel: channel.name, account, user },
    id: '1',
    window: 'open',
    ...more,
  });

  test('no limit of what it can is passed, whatever is to be said', () => {
    fc.assert(
      fc.property(words, (said) => {
        const parts = channel.encode(to({ replyTo: 'theirs' }), fit(said)).map(read);
        expect(parts.length).toBeGreaterThan(0);
        for (const { text, isCaption, buttons, rows } of parts) {
          const isInteractive = buttons.length > 0 || rows.length > 0;
          const longest = isCaption
            ? can.captionLength
            : can[isInteractive ? 'interactiveTextLength' : 'textLength'];
          expect(text.length).toBeLessThanOrEqual(longest);
          expect(buttons.length).toBeLessThanOrEqual(can.buttons);
          expect(rows.length).toBeLessThanOrEqual(can.listRows);
          for (const each of buttons) expect(each.title.length).toBeLessThanOrEqual(can.buttonTitleLength);
          for (const each of rows) {
            expect(each.title.length).toBeLessThanOrEqual(can.listTitleLength);
            expect(each.description?.length ?? 0).toBeLessThanOrEqual(can.listDescriptionLength);
          }
          for (const { id, title } of [...buttons, ...rows]) {
            expect(Buffer.byteLength(id)).toBeLessThanOrEqual(can.choiceIdBytes);
            expect(title.trim()).not.toBe('');
          }
        }
      }),
      { numRuns: RUNS },
    );
  });

  test('every choice is there to be tapped, or numbered in the text', () => {
    fc.assert(
      fc.property(words, (said) => {
        const fitted = fit(said);
        const parts = channel.encode(to(), fitted).map(read);
        if (fitted.layout !== 'buttons' && fitted.layout !== 'list') return;
        const ids = parts.flatMap(({ buttons, rows }) => [...buttons, ...rows].map(({ id }) => id));
        expect(ids).toEqual(fitted.choices.map(({ id }) => id));
      }),
      { numRuns: RUNS },
    );
  });

  test('the same message is the same requests whenever it is sent again', () => {
    const fitted = fit({ text: 'Where is it?', titles: ['Sector 4', 'Sector 5'], wants: 'location' });
    expect(channel.encode(to(), fitted)).toEqual(channel.encode(to(), fitted));
  });

  test('a reply that an older version stored can still be sent', () => {
    const stored: Rendered = { text: 'Hello', choices: [], layout: 'none', locale: 'en' };
    expect(channel.encode(to(), stored).map((part) => read(part).text)).toEqual(['Hello']);
  });
}

function signing({ channel, sign }: ChannelCase): void {
  if (channel.intake !== 'webhook' || !sign) throw new Error('a webhook needs `sign` in its case');
  const body = Buffer.from('{"hello":"नमस्ते"}');

  test('takes what the provider signed', () => {
    expect(channel.verify({ headers: sign(body, SECRET), body }, SECRET)).toBe(true);
  });

  test('refuses another secret, no signature, and every broken one', () => {
    const good = sign(body, SECRET);
    expect(channel.verify({ headers: sign(body, 'another'), body }, SECRET)).toBe(false);
    expect(channel.verify({ headers: {}, body }, SECRET)).toBe(false);
    fc.assert(
      fc.property(fc.string(), fc.constantFrom(...Object.keys(good)), (text, name) => {
        fc.pre(text !== good[name]);
        expect(channel.verify({ headers: { ...good, [name]: text }, body }, SECRET)).toBe(false);
        expect(channel.verify({ headers: { ...good, [name]: [text, text] }, body }, SECRET)).toBe(false);
      }),
      { numRuns: RUNS },
    );
  });
}

function judging({ channel, user }: ChannelCase): void {
  const PRIVATE = [user, SECRET, 'zafran-light', 'Bearer xyz'];
  const poison = fc.constantFrom(...PRIVATE);
  const body = fc.oneof(
    fc.jsonValue(),
    fc.record({
      ok: fc.boolean(),
      description: poison,
      error_code: fc.integer(),
      error: fc.record({ code: fc.oneof(fc.integer(), poison), message: poison, error_data: poison }),
    }),
  );

  test('any answer is judged, with a reason of the closed list and nothing of the message', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 100, max: 599 }),
        body,
        fc.option(fc.nat()),
        (status, answer, retryAfterMs) => {
          const response: WireResponse = {
            status,
            body: answer,
            ...(retryAfterMs === null ? {} : { retryAfterMs }),
          };
          const result = channel.judge?.(response);
          if (result?.kind === 'accepted') {
            expect(status).toBeLessThan(300);
            return;
          }
          expect(FAILURE_REASONS).toContain(result?.reason);
          for (const secret of PRIVATE) expect(JSON.stringify(result)).not.toContain(secret);
          if (result?.kind === 'retry') expect(result.afterMs).toBeGreaterThanOrEqual(retryAfterMs ?? 1);
        },
      ),
      { numRuns: RUNS },
    );
  });

  test('a provider that is down is tried again', () => {
    for (const status of [500, 502, 503, 504]) {
      expect(channel.judge?.({ status, body: undefined })).toMatchObject({ kind: 'retry' });
    }
  });
}
