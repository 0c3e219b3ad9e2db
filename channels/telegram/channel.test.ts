import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { fit } from '../../bot/outbox/fit.ts';
import type { Destination, InboundMessage, Rendered } from '../channel.ts';
import { channelConformance } from '../conformance.ts';
import { telegramChannel as channel } from './channel.ts';
import { groupCall } from './group.ts';
import { pressOf } from './parse.ts';
import { shownIn } from './testing/shown-in.ts';

const FOLDER = new URL('./payloads/', import.meta.url);
const PAYLOADS: Readonly<Record<string, unknown>> = Object.fromEntries(
  readdirSync(FOLDER).map((name) => [
    name.replace('.json', ''),
    JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8')) as unknown,
  ]),
);
const ACCOUNT = '7000000001';
const ASHA = '5000000001';

channelConformance('Telegram', {
  channel,
  account: ACCOUNT,
  user: ASHA,
  payloads: PAYLOADS,
  payloadsOf: (texts) =>
    texts.map((text, n) => ({
      update_id: n,
      message: {
        message_id: n,
        date: 1_767_583_800,
        from: { id: Number(ASHA), is_bot: false },
        chat: { id: Number(ASHA), type: 'private' },
        text,
      },
    })),
  fit: ({ text, titles, ...wants }) =>
    fit(
      {
        text,
        choices: titles.map((title, n) => ({ id: `r1.1.${n}`, title })),
        locale: 'en',
        labels: { location: 'You can send the place.', locationButton: 'Send my place' },
        ...wants,
      },
      channel.can,
    ),
  read: shownIn,
  sign: (_body, secret) => ({ 'x-telegram-bot-api-secret-token': secret }),
});

function messagesOf(name: string): readonly InboundMessage[] {
  const parsed = channel.parse(PAYLOADS[name], ACCOUNT);
  return parsed.kind === 'events' ? parsed.messages : [];
}

describe('what people send', () => {
  const complaint = 'street light not working, sector 4';
  test.each([
    ['text', { kind: 'text', text: complaint }],
    ['text-hindi', { kind: 'text', text: 'गली में पानी नहीं आ रहा' }],
    ['text-forwarded', { kind: 'text', text: complaint }],
    ['command', { kind: 'command', name: 'bills', language: 'hi' }],
    ['command-with-bot-name', { kind: 'command', name: 'bills', language: 'hi' }],
    [
      'command-with-words',
      { kind: 'command', name: 'complaint', argument: 'street light not working', language: 'hi' },
    ],
    ['command-of-nobody', { kind: 'text', text: 'weather' }],
    ['start', { kind: 'command', name: 'start', language: 'hi' }],
    [
      'start-deep-link',
      { kind: 'command', name: 'start', argument: 'complaint-PG-PGR-2026-01-05-000001', language: 'hi' },
    ],
    ['location', { kind: 'location', latitude: 31.3321, longitude: 75.5799 }],
    ['venue', { kind: 'location', latitude: 31.3321, longitude: 75.5799 }],
    ['photo', { kind: 'image', media: 'AgACAgUAAxkBAAIlarge', caption: 'the broken light' }],
    ['photo-too-large', { kind: 'image', media: 'AgACAgUAAxkBAAIsmall' }],
    ['photo-as-document', { kind: 'image', media: 'BQACAgUAAxkBAAIpicture', caption: 'full size' }],
    ['photo-as-document-too-large', { kind: 'unsupported', what: 'image_too_large' }],
    ['document', { kind: 'unsupported', what: 'document' }],
    ['voice', { kind: 'voice', media: 'AwACAgUAAxkBAAIvoice' }],
    ['audio', { kind: 'voice', media: 'CQACAgUAAxkBAAIaudio' }],
    ['animation', { kind: 'unsupported', what: 'animation' }],
    ['sticker', { kind: 'unsupported', what: 'sticker' }],
    ['video-note', { kind: 'unsupported', what: 'video' }],
  ])('%s', (name, content) => {
    expect(messagesOf(name)).toEqual([
      {
        providerId: expect.stringMatching(/^m\d+$/) as string,
        account: ACCOUNT,
        user: ASHA,
        content,
      },
    ]);
  });

  test('a pressed button is a choice, and has the id that stops it turning', () => {
    const [press] = messagesOf('press');
    expect(press).toEqual({
      providerId: 'c2147483648000000001',
      account: ACCOUNT,
      user: ASHA,
      content: { kind: 'choice', id: 'r1.2.1' },
    });
    expect(press && pressOf(press)).toBe('2147483648000000001');
    expect(pressOf({ providerId: 'm7' })).toBeUndefined();
  });

  test('only the person’s own contact, sent and not forwarded, proves the number', () => {
    expect(messagesOf('contact-own')).toMatchObject([
      { verifiedMobile: '9800000001', content: { kind: 'contact', mobile: '9800000001' } },
    ]);
    for (const name of ['contact-own-forwarded', 'contact-of-another', 'contact-without-account']) {
      expect(messagesOf(name)).toMatchObject([{ content: { kind: 'contact' } }]);
      expect(messagesOf(name)[0]).not.toHaveProperty('verifiedMobile');
    }
    expect(messagesOf('contact-own-foreign-number')).toMatchObject([
      { content: { kind: 'unsupported', what: 'contacts' } },
    ]);
  });

  test('who blocks us is known by number, and by when', () => {
    expect(channel.parse(PAYLOADS['blocked'], ACCOUNT)).toMatchObject({
      kind: 'events',
      messages: [],
      blocked: [{ account: ACCOUNT, user: ASHA, at: 1_767_583_800_000 }],
    });
  });

  test.each([
    'unblocked',
    'edited',
    'unknown-kind',
    'pinned',
    'from-a-bot',
    'group-text',
    'press-in-group',
    'group-joined',
    'group-left',
    'channel-joined',
  ])('%s asks for nothing', (name) => {
    expect(channel.parse(PAYLOADS[name], ACCOUNT)).toMatchObject({ kind: 'ignored' });
  });

  test('a group is left with a word, a broadcast channel without, a private chat never', () => {
    expect(groupCall(PAYLOADS['group-joined'])).toEqual({
      chat: -1_000_000_000_001,
      canBeTold: true,
      language: 'hi',
    });
    expect(groupCall(PAYLOADS['group-text'])).toMatchObject({ canBeTold: true });
    expect(groupCall(PAYLOADS['channel-joined'])).toMatchObject({ canBeTold: false });
    for (const name of ['text', 'press', 'blocked', 'unblocked', 'group-left']) {
      expect(groupCall(PAYLOADS[name])).toBeUndefined();
    }
  });
});

describe('what we send', () => {
  const to: Destination = {
    address: { channel: 'telegram', account: ACCOUNT, user: ASHA },
    id: '1',
    window: 'open',
  };
  const said = (more: Partial<Rendered>): Rendered => ({
    text: 'Where is it?',
    choices: [],
    layout: 'none',
    locale: 'en',
    ...more,
  });
  const bodies = (message: Rendered) =>
    channel.encode(to, message).map((call) => (call as { body: object }).body);
  const plain = { chat_id: ASHA, link_preview_options: { is_disabled: true } };

  test('words alone take away a keyboard that an earlier question brought', () => {
    expect(bodies(said({}))).toEqual([
      { ...plain, text: 'Where is it?', reply_markup: { remove_keyboard: true } },
    ]);
  });

  test('choices are buttons, one in a row', () => {
    const choices = [
      { id: 'r1.1.1', title: 'Sector 4' },
      { id: 'r1.1.2', title: 'Sector 5' },
    ];
    expect(bodies(said({ choices, layout: 'buttons' }))).toEqual([
      {
        ...plain,
        text: 'Where is it?',
        reply_markup: {
          inline_keyboard: [
            [{ text: 'Sector 4', callback_data: 'r1.1.1' }],
            [{ text: 'Sector 5', callback_data: 'r1.1.2' }],
          ],
        },
      },
    ]);
  });

  test('a place or one’s own number is asked for by a keyboard of one button', () => {
    const keyboard = (button: object) => ({
      keyboard: [[button]],
      resize_keyboard: true,
      one_time_keyboard: true,
    });
    expect(bodies(said({ wants: 'location', labels: { locationButton: 'My place' } }))).toMatchObject([
      { reply_markup: keyboard({ text: 'My place', request_location: true }) },
    ]);
    expect(bodies(said({ wants: 'contact', labels: { contactButton: 'My number' } }))).toMatchObject([
      { reply_markup: keyboard({ text: 'My number', request_contact: true }) },
    ]);
  });

  test('buttons and the keyboard for the place are two messages, because one message has one of them', () => {
    const choices = [{ id: 'r1.1.1', title: 'Same place as last time' }];
    const labels = { location: 'Or send the place:', locationButton: 'My place' };
    expect(bodies(said({ choices, layout: 'buttons', wants: 'location', labels }))).toMatchObject([
      { text: 'Where is it?', reply_markup: { inline_keyboard: [[{ callback_data: 'r1.1.1' }]] } },
      { text: 'Or send the place:', reply_markup: { keyboard: [[{ request_location: true }]] } },
    ]);
  });

  test('a picture goes with its words; a picture with choices before them', () => {
    const media = { kind: 'image', id: 'abc', type: 'image/jpeg', name: 'repair.jpg' } as const;
    const upload = { media: 'abc', name: 'repair.jpg', field: 'photo' };
    expect(channel.encode(to, said({ media }))).toEqual([
      { path: '/sendPhoto', body: { chat_id: ASHA, caption: 'Where is it?' }, upload },
    ]);
    const choices = [{ id: 'r1.1.1', title: 'Yes' }];
    expect(channel.encode(to, said({ media, choices, layout: 'buttons' }))).toMatchObject([
      { path: '/sendPhoto', body: { chat_id: ASHA }, upload },
      { path: '/sendMessage', body: { text: 'Where is it?' } },
    ]);
  });
});

describe('what the provider answers', () => {
  const refused = (error_code: number, description: string, parameters?: object) => ({
    status: error_code,
    body: { ok: false, error_code, description, ...(parameters ? { parameters } : {}) },
  });
  test.each([
    [
      refused(429, 'Too Many Requests: retry after 5', { retry_after: 5 }),
      { kind: 'retry', reason: 'rate_limited', afterMs: 5_000, holds: 'account' },
    ],
    [refused(403, 'Forbidden: bot was blocked by the user'), { kind: 'final', reason: 'blocked' }],
    [refused(403, 'Forbidden: user is deactivated'), { kind: 'final', reason: 'blocked' }],
    [
      refused(403, "Forbidden: bot can't initiate conversation with a user"),
      { kind: 'final', reason: 'undeliverable' },
    ],
    [refused(400, 'Bad Request: chat not found'), { kind: 'final', reason: 'undeliverable' }],
    [refused(400, 'Bad Request: message is too long'), { kind: 'final', reason: 'bad_request' }],
    [refused(400, 'Bad Request: BUTTON_DATA_INVALID'), { kind: 'final', reason: 'bad_request' }],
    [refused(400, 'Bad Request: PHOTO_INVALID_DIMENSIONS'), { kind: 'final', reason: 'media_refused' }],
    [refused(413, 'Request Entity Too Large'), { kind: 'final', reason: 'media_refused' }],
    [
      refused(401, 'Unauthorized'),
      { kind: 'retry', reason: 'not_authorised', afterMs: 60_000, holds: 'account' },
    ],
    [refused(500, 'Internal Server Error'), { kind: 'retry', reason: 'provider_down', afterMs: 2_000 }],
    [
      { status: 200, body: { ok: true, result: { message_id: 77 } } },
      { kind: 'accepted', providerId: '77' },
    ],
    [
      { status: 200, body: undefined },
      { kind: 'retry', reason: 'not_understood', afterMs: 2_000 },
    ],
  ])('%j', (response, result) => {
    expect(channel.judge(response)).toEqual(result);
  });
});
