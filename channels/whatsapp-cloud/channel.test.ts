import { createHmac } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { fit } from '../../bot/outbox/fit.ts';
import type { Choice, Destination, InboundMessage, Rendered } from '../channel.ts';
import { channelConformance } from '../conformance.ts';
import { whatsAppCloudChannel as channel } from './channel.ts';
import type { WhatsAppCall } from './encode.ts';
import { challengeOf } from './subscription.ts';
import { shownIn } from './testing/shown-in.ts';

const FOLDER = new URL('./payloads/', import.meta.url);
const PAYLOADS: Readonly<Record<string, unknown>> = Object.fromEntries(
  readdirSync(FOLDER).map((name) => [
    name.replace('.json', ''),
    JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8')) as unknown,
  ]),
);
const ACCOUNT = '100000000000001';
const ASHA = '919800000001';

channelConformance('WhatsApp Cloud', {
  channel,
  account: ACCOUNT,
  user: ASHA,
  payloads: PAYLOADS,
  payloadsOf: (texts) =>
    texts.map((body, n) => ({
      object: 'whatsapp_business_account',
      entry: [
        {
          changes: [
            {
              field: 'messages',
              value: {
                metadata: { phone_number_id: ACCOUNT },
                messages: [{ from: ASHA, id: `wamid.${n}`, type: 'text', text: { body } }],
              },
            },
          ],
        },
      ],
    })),
  fit: ({ text, titles, ...wants }) =>
    fit(
      {
        text,
        choices: titles.map((title, n) => ({ id: `r${n}`, title })),
        locale: 'en',
        labels: { open: 'Choose', location: 'Send your place' },
        ...wants,
      },
      channel.can,
    ),
  read: (request) => shownIn((request as unknown as WhatsAppCall).body),
  sign: (body, secret) => ({
    'x-hub-signature-256': `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`,
  }),
});

function messagesOf(name: string): readonly InboundMessage[] {
  const parsed = channel.parse(PAYLOADS[name], ACCOUNT);
  return parsed.kind === 'events' ? parsed.messages : [];
}

describe('what people send', () => {
  test.each([
    ['text', { kind: 'text', text: 'street light not working, sector 4' }],
    ['text-hindi', { kind: 'text', text: 'गली में पानी नहीं आ रहा' }],
    ['button-reply', { kind: 'choice', id: 'r1.2.1' }],
    ['list-reply', { kind: 'choice', id: 'r1.3.4' }],
    ['template-button', { kind: 'choice', id: 'r1.4.1' }],
    ['template-opens-window', { kind: 'text', text: 'Show the menu' }],
    ['location', { kind: 'location', latitude: 31.3321, longitude: 75.5799 }],
    ['location-as-text', { kind: 'location', latitude: 31.3321, longitude: 75.5799 }],
    ['image', { kind: 'image', media: '300000000000001', caption: 'the broken light' }],
    ['voice', { kind: 'voice', media: '300000000000002' }],
    ['photo-as-document', { kind: 'image', media: '300000000000013', caption: 'full size' }],
    ['document', { kind: 'unsupported', what: 'document' }],
    ['video', { kind: 'unsupported', what: 'video' }],
    ['sticker', { kind: 'unsupported', what: 'sticker' }],
    ['order', { kind: 'unsupported', what: 'order' }],
    ['unsupported', { kind: 'unsupported', what: 'unsupported' }],
    ['contacts', { kind: 'contact', mobile: '9800000002' }],
  ])('%s', (name, content) => {
    expect(messagesOf(name)).toEqual([
      {
        providerId: expect.stringMatching(/^wamid\./) as string,
        account: ACCOUNT,
        user: ASHA,
        verifiedMobile: '9800000001',
        sentAt: 1_767_583_800_000,
        content,
      },
    ]);
  });

  test('who hides the number is known by the business-scoped id, and has no verified mobile', () => {
    const [message] = messagesOf('text-hidden-number');
    expect(message).toMatchObject({
      user: 'IN.90000000000000001',
      content: { kind: 'text', text: 'namaste' },
    });
    expect(message).not.toHaveProperty('verifiedMobile');
  });

  test('the contact request’s own answer proves the number; another contact proves nothing', () => {
    expect(messagesOf('contact-of-own-hidden-number')[0]?.verifiedMobile).toBe('9800000001');
    expect(messagesOf('contact-of-another-hidden-number')[0]).not.toHaveProperty('verifiedMobile');
  });

  test('a foreign number is a person without an Indian mobile', () => {
    expect(messagesOf('text-foreign-number')[0]).toMatchObject({ user: '14155550100' });
    expect(messagesOf('text-foreign-number')[0]).not.toHaveProperty('verifiedMobile');
  });

  test('messages to several of our numbers keep their order and their number', () => {
    expect(messagesOf('two-of-our-numbers').map(({ account, content }) => [account, content])).toEqual([
      [ACCOUNT, { kind: 'text', text: 'first' }],
      [ACCOUNT, { kind: 'text', text: 'second' }],
      ['100000000000002', { kind: 'text', text: 'third' }],
    ]);
  });

  test('one strange message takes nothing from its neighbours', () => {
    expect(messagesOf('one-strange-message-among-good').map(({ content }) => content)).toEqual([
      { kind: 'text', text: 'good' },
      { kind: 'unsupported', what: 'unknown' },
    ]);
  });

  test.each(['reaction', 'request-welcome', 'another-field', 'status-warning'])(
    '%s asks for nothing',
    (name) => {
      expect(channel.parse(PAYLOADS[name], ACCOUNT)).toMatchObject({ kind: 'ignored' });
    },
  );

  test.each(['number-changed', 'number-changed-older'])('%s tells the old number and the new', (name) => {
    expect(channel.parse(PAYLOADS[name], ACCOUNT)).toEqual({
      kind: 'events',
      messages: [],
      statuses: [],
      numberChanges: [{ account: ACCOUNT, user: ASHA, newUser: '919800000011' }],
    });
  });
});

describe('what became of our messages', () => {
  test('every status, as it comes', () => {
    const parsed = channel.parse(PAYLOADS['statuses'], ACCOUNT);
    expect(parsed.kind === 'events' && parsed.statuses.map(({ state }) => state)).toEqual([
      'read',
      'delivered',
      'sent',
    ]);
  });

  test('a failure says why in a word of ours', () => {
    expect(channel.parse(PAYLOADS['status-failed'], ACCOUNT)).toMatchObject({
      statuses: [
        { providerId: 'wamid.OURS0001', state: 'failed', reason: 'window_closed', at: 1_767_583_801_000 },
      ],
    });
  });
});

const to: Destination = {
  address: { channel: 'whatsapp-cloud', account: ACCOUNT, user: ASHA },
  id: '7',
  window: 'open',
};
const said = (more: Partial<Rendered> = {}): Rendered => ({
  text: 'Where is it?',
  choices: [],
  layout: 'none',
  locale: 'en',
  ...more,
});
const CHOICES: readonly Choice[] = [
  { id: 'a', title: 'Yes' },
  { id: 'b', title: 'No', description: 'not now' },
];
const encoded = (message: Rendered, more: Partial<Destination> = {}) =>
  (channel.encode({ ...to, ...more }, message) as unknown as readonly WhatsAppCall[]).map(
    ({ body }) => body as Record<string, unknown>,
  );

describe('what we send', () => {
  test('text goes to the number’s own messages endpoint', () => {
    expect(channel.encode(to, said())).toEqual([
      {
        path: `/${ACCOUNT}/messages`,
        body: {
          messaging_product: 'whatsapp',
          recipient_type: 'individual',
          to: ASHA,
          type: 'text',
          text: { body: 'Where is it?' },
        },
      },
    ]);
  });

  test('a hidden number is named by its business-scoped id', () => {
    const [body] = encoded(said(), { address: { ...to.address, user: 'IN.90000000000000001' } });
    expect(body).toMatchObject({ recipient: 'IN.90000000000000001' });
    expect(body).not.toHaveProperty('to');
  });

  test('a place with earlier ones to choose from: the choices, then the request', () => {
    const asked = said({
      choices: CHOICES,
      layout: 'buttons',
      wants: 'location',
      labels: { location: 'Or send it' },
    });
    expect(encoded(asked).map((body) => (body['interactive'] as { type: string }).type)).toEqual([
      'button',
      'location_request_message',
    ]);
  });

  test('a document waits for its upload, and its choices come after it', () => {
    const receipt = said({
      choices: CHOICES,
      layout: 'buttons',
      media: { kind: 'document', id: 'hash', type: 'application/pdf', name: 'receipt.pdf' },
    });
    expect(channel.encode(to, receipt)).toMatchObject([
      { upload: { media: 'hash', into: 'document' }, body: { document: { filename: 'receipt.pdf' } } },
      { body: { interactive: { type: 'button' } } },
    ]);
  });

  test('a contact is asked for with the provider’s own button', () => {
    expect(encoded(said({ wants: 'contact' }))).toMatchObject([
      { interactive: { type: 'request_contact_info', action: { name: 'request_contact_info' } } },
    ]);
  });
});

describe('outside the window', () => {
  const closed = (message: Rendered) => encoded(message, { window: 'closed' });
  const template = (message: Rendered) =>
    closed(message)[0]?.['template'] as Record<string, unknown> | undefined;

  test('a message becomes the general template, on one line', () => {
    expect(template(said({ text: 'It is done.\n\nNumber:\t7' }))).toMatchObject({
      name: 'samvaad_message',
      language: { code: 'en' },
      components: [{ parameters: [{ text: 'It is done. · Number: 7' }] }, { sub_type: 'quick_reply' }],
    });
  });

  test('a reminder keeps its own two buttons', () => {
    const reminder = said({
      subject: 'engine.unfinished',
      choices: CHOICES,
      layout: 'buttons',
      locale: 'hi',
    });
    expect(template(reminder)).toMatchObject({
      name: 'samvaad_unfinished',
      language: { code: 'hi' },
      components: [
        { type: 'body' },
        { index: 0, parameters: [{ payload: 'a' }] },
        { index: 1, parameters: [{ payload: 'b' }] },
      ],
    });
  });

  test('an alert keeps the button that acknowledges it; without one it is news for staff', () => {
    const alert = said({
      subject: 'alert.late',
      choices: CHOICES.slice(0, 1),
      layout: 'buttons',
      locale: 'ta',
    });
    expect(template(alert)).toMatchObject({
      name: 'samvaad_alert',
      language: { code: 'ta' },
      components: [{ type: 'body' }, { index: 0, parameters: [{ payload: 'a' }] }],
    });
    expect(template(said({ subject: 'alert.late' }))).toMatchObject({ name: 'samvaad_staff_news' });
    expect(template(said({ subject: 'alert.taken_by' }))).toMatchObject({ name: 'samvaad_staff_news' });
  });

  test.each([
    ['ta', 'ta'],
    ['hi-Latn', 'hi'],
    ['kok', 'hi'],
    ['or', 'hi'],
    ['mni', 'en'],
    ['fr', 'en'],
  ])('%s is said in %s', (locale, code) => {
    expect(template(said({ locale }))).toMatchObject({ language: { code } });
  });

  test('a file has no template: nothing is sent', () => {
    expect(
      closed(said({ media: { kind: 'document', id: 'h', type: 'application/pdf', name: 'r.pdf' } })),
    ).toEqual([]);
  });

  test('the value is cut where the provider’s limit of the body ends', () => {
    const long = template(said({ text: 'नमस्ते '.repeat(400), locale: 'hi' }));
    const [body] = (long?.['components'] ?? []) as readonly { parameters: [{ text: string }] }[];
    expect(body?.parameters[0].text.length).toBeLessThanOrEqual(1_024);
    expect(body?.parameters[0].text).toMatch(/…$/);
  });
});

describe('how answers are judged', () => {
  const refusal = (code: number) => ({ error: { message: 'to 919800000001', type: 'OAuthException', code } });
  test.each([
    [200, { messages: [{ id: 'wamid.1' }] }, { kind: 'accepted', providerId: 'wamid.1' }],
    [200, { contacts: [] }, { kind: 'retry', reason: 'not_understood' }],
    [429, refusal(130_429), { kind: 'retry', reason: 'rate_limited', holds: 'account' }],
    [400, refusal(131_056), { kind: 'retry', reason: 'pair_limited', holds: 'person', afterMs: 6_000 }],
    [400, refusal(131_026), { kind: 'final', reason: 'undeliverable' }],
    [400, refusal(131_047), { kind: 'final', reason: 'window_closed' }],
    [400, refusal(131_048), { kind: 'retry', reason: 'spam_suspected', holds: 'account' }],
    [400, refusal(131_049), { kind: 'final', reason: 'withheld' }],
    [400, refusal(131_051), { kind: 'final', reason: 'bad_request' }],
    [400, refusal(131_052), { kind: 'final', reason: 'media_gone' }],
    [400, refusal(131_053), { kind: 'final', reason: 'media_refused' }],
    [401, refusal(190), { kind: 'retry', reason: 'not_authorised', holds: 'account' }],
    [400, refusal(368), { kind: 'final', reason: 'policy' }],
    [400, refusal(132_001), { kind: 'final', reason: 'template_refused' }],
    [400, refusal(999_999), { kind: 'final', reason: 'bad_request' }],
    [429, undefined, { kind: 'retry', reason: 'rate_limited' }],
    [401, undefined, { kind: 'retry', reason: 'not_authorised' }],
    [404, undefined, { kind: 'final', reason: 'bad_request' }],
    [502, '<html>', { kind: 'retry', reason: 'provider_down' }],
  ])('%s %j', (status, body, result) => {
    expect(channel.judge({ status, body })).toMatchObject(result);
  });

  test('a longer Retry-After is obeyed', () => {
    expect(channel.judge({ status: 429, body: undefined, retryAfterMs: 90_000 })).toMatchObject({
      afterMs: 90_000,
    });
  });
});

describe('the subscription', () => {
  const query = { 'hub.mode': 'subscribe', 'hub.verify_token': 'ours', 'hub.challenge': '1158201444' };
  test.each([
    [query, '1158201444'],
    [{ ...query, 'hub.verify_token': 'theirs' }, undefined],
    [{ ...query, 'hub.verify_token': ['ours'] }, undefined],
    [{ ...query, 'hub.mode': 'unsubscribe' }, undefined],
    [{ ...query, 'hub.challenge': '<script>' }, undefined],
    [{}, undefined],
  ])('%j', (asked, challenge) => {
    expect(challengeOf(asked, 'ours')).toBe(challenge);
  });
});
