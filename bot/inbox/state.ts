import { z } from 'zod';
import { SESSION_VERSION, newSession, type Facts, type Session } from '../engine/session.ts';
import type { Json } from '../engine/json.ts';
import type { Reply } from '../engine/effect.ts';

/** What is stored for a conversation: the engine's session, and what this person was last shown in words. */
export interface ConversationState {
  readonly session: Session;
  readonly shown: readonly {
    readonly id: string;
    readonly title: string;
    /** The whole title, where only its beginning fitted. */
    readonly description?: string;
  }[];
  /** The reply whose choices went over more than one page, and the first choice of the next; absent: all was shown. */
  readonly page?: { readonly reply: Reply; readonly from: number };
}

const Stored = z.object({
  session: z.object({ version: z.literal(SESSION_VERSION) }).loose(),
  shown: z.array(z.object({ id: z.string(), title: z.string(), description: z.string().optional() })),
  page: z.object({ reply: z.looseObject({ locale: z.string() }), from: z.number().int() }).optional(),
});

/**
 * Reads a stored state of any version. Version 1 is the first, so there is nothing to lift yet; a session that a newer
 * process wrote is a bug of the caller, who must not claim it.
 */
export function readState(body: Json): ConversationState {
  return Stored.parse(body) as unknown as ConversationState;
}

/** Whether a stored state can be read: what is broken must not keep its person from ever being answered again. */
export function isReadable(body: Json): boolean {
  return Stored.safeParse(body).success;
}

export function freshState(locale: string, facts: Facts, now: number): ConversationState {
  return { session: newSession(locale, facts, now), shown: [] };
}

export function stateBody(state: ConversationState): Json {
  return state as unknown as Json;
}
