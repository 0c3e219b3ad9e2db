import { describe, expect, test } from 'vitest';
import type { InboundMessage } from '../../channels/channel.ts';
import type { NewMessage } from '../store/port.ts';
import { receiver, type ReceiveParts } from './receive.ts';

const NOW = Date.parse('2026-01-05T09:00:00+05:30');
const DAY_MS = 24 * 3_600_000;

function stage(receive: (messages: readonly NewMessage[]) => Promise<readonly ('stored' | 'known')[]>) {
  const stored: NewMessage[] = [];
  let woken = 0;
  const parts: ReceiveParts = {
    store: {
      receive: async (messages) => {
        const kinds = await receive(messages);
        stored.push(...messages);
        return kinds.map((kind) => ({ kind, conversation: 'c' }));
      },
      keepDeliveries: () => Promise.resolve(),
      forgetPerson: () => Promise.resolve(),
      keepBlocked: () => Promise.resolve(),
      keepMedia: () => Promise.resolve('hash'),
    },
    log: { info: () => undefined, warn: () => undefined, error: () => undefined },
    now: () => NOW,
    wake: () => (woken += 1),
  };
  const take = receiver(parts);
  const arrive = (
    messages: readonly InboundMessage[],
    fetchMedia = (): Promise<undefined> => Promise.resolve(undefined),
  ) =>
    take({
      channel: 'whatsapp-cloud',
      events: { kind: 'events', messages, statuses: [], numberChanges: [] },
      fetchMedia,
    });
  return { stored, arrive, woken: () => woken };
}

const message = (more: Partial<InboundMessage> = {}): InboundMessage => ({
  providerId: '1',
  account: '100000000000001',
  user: '919800000001',
  content: { kind: 'text', text: 'hello' },
  ...more,
});
const storing = (messages: readonly NewMessage[]) => Promise.resolve(messages.map(() => 'stored' as const));

describe('what a channel brings', () => {
  test.each([
    ['an hour ago', NOW - 3_600_000, NOW - 3_600_000],
    ['three days ago, brought again', NOW - 3 * DAY_MS, NOW - 3 * DAY_MS],
    ['years ago', Date.parse('2020-01-01'), NOW],
    ['tomorrow', NOW + DAY_MS, NOW],
    ['at no time it tells', undefined, NOW],
  ])('was sent %s', async (_when, sentAt, receivedAt) => {
    const { stored, arrive } = stage(storing);
    await arrive([message(sentAt === undefined ? {} : { sentAt })]);
    expect(stored).toMatchObject([
      { receivedAt, channel: 'whatsapp-cloud', body: { kind: 'text', text: 'hello' } },
    ]);
  });

  test('gives back only what was new, and wakes the service once it is stored', async () => {
    const { arrive, woken } = stage((messages) =>
      Promise.resolve(messages.map(({ providerId }) => (providerId === '1' ? 'known' : 'stored'))),
    );
    const fresh = await arrive([message(), message({ providerId: '2' })]);
    expect([fresh.map(({ providerId }) => providerId), woken()]).toEqual([['2'], 1]);
  });

  test('is not acknowledged where it could not be stored', async () => {
    const { arrive, woken } = stage(() => Promise.reject(new Error('disk full')));
    await expect(arrive([message()])).rejects.toThrow('disk full');
    expect(woken()).toBe(0);
  });

  test('waits behind a photo of the same person, not behind one of another', async () => {
    const { stored, arrive } = stage(storing);
    let fetched = (): void => undefined;
    const slow = () => new Promise<undefined>((resolve) => (fetched = () => resolve(undefined)));
    const photo = arrive([message({ content: { kind: 'image', media: '7' } })], slow);
    const behind = arrive([message({ providerId: '2' })]);
    await arrive([message({ providerId: '3', user: '919800000002' })]);
    expect(stored.map(({ providerId }) => providerId)).toEqual(['3']);
    fetched();
    await Promise.all([photo, behind]);
    expect(stored.map(({ providerId, body }) => [providerId, (body as { kind: string }).kind])).toEqual([
      ['3', 'text'],
      ['1', 'unsupported'],
      ['2', 'text'],
    ]);
  });
});
