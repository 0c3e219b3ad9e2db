import { NOTHING_WANTED } from '../nothing-wanted.ts';
import type { Json, NewMessage, TurnOutcome } from '../port.ts';

/** When everything happens that a test says no other time of. */
export const AT = Date.parse('2026-01-05T09:00:00+05:30');
export const NEVER = AT + 10 * 365 * 86_400_000;

export function message(user: string, providerId: string, more: Partial<NewMessage> = {}): NewMessage {
  return {
    channel: 'console',
    account: 'pg.citya',
    user,
    providerId,
    receivedAt: AT,
    body: { text: providerId },
    ...more,
  };
}

/** A turn that only remembers what it was given; `more` adds what it leaves behind. */
export function outcome(more: Partial<TurnOutcome> = {}): TurnOutcome {
  return {
    session: { version: 1, body: { seen: true } },
    record: null,
    ...NOTHING_WANTED,
    ...more,
  };
}

export function send(text: string): { readonly body: Json } {
  return { body: { text } };
}

export function call(id: string): { readonly id: string; readonly key: string; readonly request: Json } {
  return { id, key: `key-${id}`, request: { kind: id } };
}

export function ids(claimed: readonly { readonly id: string }[]): readonly string[] {
  return claimed.map(({ id }) => id);
}

export function textsOf(claimed: readonly { readonly body: Json }[]): readonly unknown[] {
  return claimed.map(({ body }) => (body as { text: string }).text);
}
