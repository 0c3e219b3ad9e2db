import { createHmac } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { normalizeWebhook, verifySignature } from '@kapso/whatsapp-cloud-api/server';
import fc from 'fast-check';
import { WhatsAppAPI } from 'whatsapp-api-js';
import {
  ActionButtons,
  ActionContactRequest,
  ActionList,
  ActionLocation,
  Body,
  BodyComponent,
  BodyParameter,
  Button,
  Interactive,
  ListSection,
  PayloadComponent,
  Row,
  Template,
  Text,
} from 'whatsapp-api-js/messages';
import type { ServerMessage } from 'whatsapp-api-js/types';
import { describe, expect, test } from 'vitest';
import { fit } from '../../bot/outbox/fit.ts';
import type { Choice, Rendered } from '../channel.ts';
import { whatsAppCloudChannel as channel } from './channel.ts';
import type { WhatsAppCall } from './encode.ts';

const ACCOUNT = '100000000000001';
const SECRET = 'secret-of-nobody';
const ASHA = '919800000001';
const FOLDER = new URL('./payloads/', import.meta.url);
const PAYLOADS = readdirSync(FOLDER).map(
  (name) => [name, JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8')) as object] as const,
);

/** The request that the other library would send for a message that its builders allow. */
async function theirs(message: Parameters<WhatsAppAPI['sendMessage']>[2]): Promise<unknown> {
  let sent = '';
  const api = new WhatsAppAPI({
    token: 't',
    appSecret: SECRET,
    v: 'v25.0',
    ponyfill: {
      fetch: (_url, init) => {
        sent = init?.body as string;
        return Promise.resolve(Response.json({ messages: [{ id: 'wamid.1' }], contacts: [{}] }));
      },
    },
  });
  await api.sendMessage(ACCOUNT, ASHA, message);
  return JSON.parse(sent);
}

const ours = (message: Rendered, window: 'open' | 'closed' = 'open'): unknown => {
  const to = { address: { channel: channel.name, account: ACCOUNT, user: ASHA }, id: '1', window };
  return (channel.encode(to, message)[0] as unknown as WhatsAppCall).body;
};
const said = (more: Partial<Rendered>): Rendered => ({
  text: 'Where is it?',
  choices: [],
  layout: 'none',
  locale: 'en',
  labels: { open: 'Choose' },
  ...more,
});
const choices = (...titles: readonly string[]): Choice[] =>
  titles.map((title, n) => ({ id: `r1.1.${n}`, title }));
const first = <T>([head, ...rest]: readonly T[]): [T, ...T[]] => {
  if (head === undefined) throw new Error('none');
  return [head, ...rest];
};

describe('requests, against the builders of whatsapp-api-js', () => {
  test('text', async () => {
    expect(ours(said({ text: 'नमस्ते' }))).toEqual(await theirs(new Text('नमस्ते')));
  });

  test('buttons, of any words that the renderer lets through', async () => {
    const title = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
      .filter((text) => text.trim() !== '');
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1_500 }),
        fc.uniqueArray(title, { minLength: 1, maxLength: 10 }),
        async (text, titles) => {
          const message = fit({ ...said({ text }), choices: choices(...titles) }, channel.can);
          expect(ours(message)).toEqual(await theirs(built(message)));
        },
      ),
      { numRuns: 150 },
    );
  });

  /** Throws where the other library knows that the provider would refuse. */
  function built({ layout, text, choices }: Rendered): Interactive {
    if (layout === 'buttons') {
      return new Interactive(
        new ActionButtons(...first(choices.map(({ id, title }) => new Button(id, title)))),
        new Body(text),
      );
    }
    const rows = choices.map(({ id, title, description }) => new Row(id, title, description));
    return new Interactive(
      new ActionList('Choose', new ListSection(undefined, ...first(rows))),
      new Body(text),
    );
  }

  test('the request for a location, and for a contact', async () => {
    expect(ours(said({ wants: 'location' }))).toEqual(
      await theirs(new Interactive(new ActionLocation(), new Body('Where is it?'))),
    );
    expect(ours(said({ wants: 'contact' }))).toEqual(
      await theirs(new Interactive(new ActionContactRequest(), new Body('Where is it?'))),
    );
  });

  test('a template with its value and its buttons', async () => {
    const reminder = said({
      text: 'Go on?',
      subject: 'engine.unfinished',
      choices: choices('Yes', 'No'),
      layout: 'buttons',
    });
    const template = new Template(
      'samvaad_unfinished',
      'en',
      new BodyComponent(new BodyParameter('Go on?')),
      new PayloadComponent('r1.1.0'),
      new PayloadComponent('r1.1.1'),
    );
    const them = (await theirs(template)) as { template: { language: object; components: object[] } };
    const we = ours(reminder, 'closed') as typeof them;
    expect(we.template.components).toEqual(JSON.parse(JSON.stringify(them.template.components)));
    expect(them.template.language).toMatchObject(we.template.language);
  });
});

describe('signatures, against both libraries', () => {
  const body = fc.oneof(
    fc.json({ stringUnit: 'binary-ascii' }),
    fc.json({ stringUnit: 'grapheme' }),
    fc.string(),
  );
  const sign = (bytes: Buffer): string =>
    `sha256=${createHmac('sha256', SECRET).update(bytes).digest('hex')}`;

  test('what @kapso/whatsapp-cloud-api accepts we accept, and nothing that it refuses', () => {
    fc.assert(
      fc.property(body, fc.boolean(), fc.string(), (text, isGood, other) => {
        const bytes = Buffer.from(text);
        const signature = isGood ? sign(bytes) : `sha256=${other}`;
        const they = verifySignature({ appSecret: SECRET, rawBody: bytes, signatureHeader: signature });
        expect(channel.verify({ headers: { 'x-hub-signature-256': signature }, body: bytes }, SECRET)).toBe(
          they,
        );
      }),
    );
  });

  test('what whatsapp-api-js accepts, letters outside ASCII folded, we accept', async () => {
    const api = new WhatsAppAPI({ token: 't', appSecret: SECRET, v: 'v25.0' });
    await fc.assert(
      fc.asyncProperty(body, async (anything) => {
        // The control character DEL is ASCII, and that library folds it nevertheless.
        const text = anything.replaceAll('\x7f', '');
        const folded = text.replace(
          /[^\0-\x7f]/g,
          (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
        );
        const signature = sign(Buffer.from(folded));
        expect(await api.verifyRequestSignature(text, signature)).toBe(true);
        const request = { headers: { 'x-hub-signature-256': signature }, body: Buffer.from(text) };
        expect(channel.verify(request, SECRET)).toBe(true);
      }),
    );
  });
});

describe('payloads, against both libraries', () => {
  const eventsOf = (payload: unknown) => {
    const parsed = channel.parse(payload, ACCOUNT);
    return parsed.kind === 'events' ? parsed : { messages: [], statuses: [], numberChanges: [] };
  };

  test.each(PAYLOADS)(
    '%s: every message and status that we take, @kapso/whatsapp-cloud-api finds too',
    (_name, payload) => {
      const they = normalizeWebhook(payload);
      const { messages, statuses } = eventsOf(payload);
      const theirIds = they.messages.map(({ id }) => id);
      for (const { providerId, user } of messages) {
        expect(theirIds).toContain(providerId);
        const them = they.messages.find(({ id }) => id === providerId) as {
          from?: string;
          fromUserId?: string;
        };
        expect(user).toBe(them.from ?? them.fromUserId);
      }
      const known = they.statuses.filter(({ status }) => status !== 'warning');
      expect(statuses.map(({ providerId, state }) => [providerId, state])).toEqual(
        known.map(({ id, status }) => [id, status]),
      );
    },
  );

  test.each([
    'text.json',
    'button-reply.json',
    'location.json',
    'image.json',
    'contact-of-own-hidden-number.json',
  ])('%s, signed, reaches the listener of whatsapp-api-js with the same message', async (name) => {
    const payload = PAYLOADS.find(([each]) => each === name)?.[1] as Parameters<WhatsAppAPI['post']>[0];
    const raw = JSON.stringify(payload);
    const api = new WhatsAppAPI({ token: 't', appSecret: SECRET, v: 'v25.0' });
    const heard: ServerMessage[] = [];
    api.on.message = ({ message }) => void heard.push(message);
    await api.post(payload, raw, `sha256=${createHmac('sha256', SECRET).update(raw).digest('hex')}`);
    const [ourMessage] = eventsOf(payload).messages;
    expect(heard.map(({ id }) => id)).toEqual([ourMessage?.providerId]);
  });
});
