import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { fit } from '../../bot/outbox/fit.ts';
import type { Destination, Rendered } from '../channel.ts';
import { channelConformance } from '../conformance.ts';
import { whatsAppWebChannel as channel } from './channel.ts';
import type { BrowserMessage } from './encode.ts';

const FOLDER = new URL('./payloads/', import.meta.url);
const PAYLOADS: Readonly<Record<string, unknown>> = Object.fromEntries(
  readdirSync(FOLDER).map((name) => [
    name.replace('.json', ''),
    JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8')) as unknown,
  ]),
);
const ACCOUNT = '919800000099';
const ASHA = '919800000001';

channelConformance('WhatsApp Web', {
  channel,
  account: ACCOUNT,
  user: ASHA,
  payloads: PAYLOADS,
  payloadsOf: (texts) =>
    texts.map((body, n) => ({
      event: 'message',
      message: { id: { id: `3EB0${n}` }, fromMe: false, from: `${ASHA}@c.us`, type: 'chat', body },
    })),
  fit: ({ text, titles, ...wants }) =>
    fit(
      { text, choices: titles.map((title, n) => ({ id: `r${n}`, title })), locale: 'en', ...wants },
      channel.can,
    ),
  read: (request) => {
    const { text, media } = request as unknown as BrowserMessage;
    return { text, buttons: [], rows: [], ...(media ? { isCaption: true } : {}) };
  },
});

const parsed = (name: string) => channel.parse(PAYLOADS[name], ACCOUNT);

describe('what people send', () => {
  test.each([
    ['text', { kind: 'text', text: 'street light not working, sector 4' }],
    ['text-hindi', { kind: 'text', text: 'गली में पानी नहीं आ रहा' }],
    ['text-number', { kind: 'text', text: '1' }],
    ['location', { kind: 'location', latitude: 31.3321, longitude: 75.5799 }],
    ['image', { kind: 'image', media: '3EB0A1B2C3D4E5F60008', caption: 'the broken light' }],
    ['image-without-words', { kind: 'image', media: '3EB0A1B2C3D4E5F60009' }],
    ['image-gone', { kind: 'unsupported', what: 'image' }],
    ['voice', { kind: 'voice', media: '3EB0A1B2C3D4E5F60011' }],
    ['audio-file', { kind: 'voice', media: '3EB0A1B2C3D4E5F60012' }],
    ['contact', { kind: 'contact', mobile: '9800000002' }],
    ['contact-without-number', { kind: 'unsupported', what: 'contacts' }],
    ['document', { kind: 'unsupported', what: 'document' }],
    ['sticker', { kind: 'unsupported', what: 'sticker' }],
    ['video-note', { kind: 'unsupported', what: 'video' }],
  ])('%s', (name, content) => {
    expect(parsed(name)).toEqual({
      kind: 'events',
      messages: [
        {
          providerId: expect.stringMatching(/^3EB0/) as string,
          account: ACCOUNT,
          user: ASHA,
          verifiedMobile: '9800000001',
          sentAt: 1_767_583_800_000,
          content,
        },
      ],
      statuses: [],
      numberChanges: [],
    });
  });

  test.each(['group', 'status', 'newsletter', 'encryption-notice', 'call', 'own-message'])(
    '%s is nothing for us',
    (name) => {
      expect(parsed(name)).toMatchObject({ kind: 'ignored' });
    },
  );

  test.each([
    ['text-hidden-number', '100000000000001@lid', undefined],
    ['text-hidden-number-resolved', '100000000000001@lid', '9800000001'],
    ['text-foreign-number', '447700900123', undefined],
  ])('%s: who that is, and which mobile is proven', (name, user, mobile) => {
    const events = parsed(name);
    const [message] = events.kind === 'events' ? events.messages : [];
    expect([message?.user, message?.verifiedMobile]).toEqual([user, mobile]);
  });

  test('a changed number tells who is gone', () => {
    expect(parsed('number-changed')).toMatchObject({
      numberChanges: [{ account: ACCOUNT, user: ASHA, newUser: '919800000004' }],
    });
    expect(parsed('number-changed-in-a-group')).toMatchObject({ kind: 'ignored' });
  });
});

describe('what becomes of what we sent', () => {
  test.each([
    ['ack-server', 'sent'],
    ['ack-device', 'delivered'],
    ['ack-read', 'read'],
    ['ack-played', 'read'],
    ['ack-error', 'failed'],
  ])('%s is %s', (name, state) => {
    expect(parsed(name)).toMatchObject({
      statuses: [{ account: ACCOUNT, providerId: '3EB0A1B2C3D4E5F60024', state }],
    });
  });

  test.each(['ack-pending', 'ack-of-a-group'])('%s tells nothing', (name) => {
    expect(parsed(name)).toMatchObject({ kind: 'ignored' });
  });
});

describe('what we send', () => {
  const to: Destination = {
    address: { channel: 'whatsapp-web', account: ACCOUNT, user: ASHA },
    id: '7',
    window: 'open',
  };
  const said = (more: Partial<Rendered> = {}): Rendered => ({
    text: 'Which one?\n1. Yes\n2. No',
    choices: [],
    layout: 'none',
    locale: 'en',
    ...more,
  });
  const receipt = { kind: 'document', id: 'h', type: 'application/pdf', name: 'receipt.pdf' } as const;
  const choices = [{ id: 'a', title: 'Yes' }];

  test('choices are numbered in the text, because a button would reach nobody', () => {
    const fitted = fit({ text: 'Shall I file this?', choices, locale: 'en' }, channel.can);
    expect(channel.encode(to, fitted)).toEqual([
      { account: ACCOUNT, chat: `${ASHA}@c.us`, text: 'Shall I file this?\n1. Yes' },
    ]);
  });

  test('a hidden number is written to by the id it has', () => {
    const hidden = { ...to, address: { ...to.address, user: '100000000000001@lid' } };
    expect(channel.encode(hidden, said())).toMatchObject([{ chat: '100000000000001@lid' }]);
  });

  test('a file carries its words; choices come after it', () => {
    expect(channel.encode(to, said({ media: receipt }))).toMatchObject([
      { text: said().text, media: receipt },
    ]);
    expect(channel.encode(to, said({ media: receipt, choices, layout: 'numbered' }))).toMatchObject([
      { text: '', media: receipt },
      { text: said().text },
    ]);
  });
});
