import { z } from 'zod';
import { liesInTheChannel } from '../../channels/send-result.ts';
import type { Effect } from '../engine/effect.ts';
import type { ClaimedSend, Elsewhere, Json } from '../store/port.ts';

/** What a stored message carries beside its words, for the case that it cannot be sent here. Older ones carry nothing. */
const Carried = z.object({
  text: z.string(),
  told: z.object({ from: z.string(), what: z.json(), tried: z.array(z.string()).optional() }).optional(),
  staysHere: z.literal(true).optional(),
});

type Send = Extract<Effect, { kind: 'send' }>;

/** Goes into the outbox with the words, under the same seal; no channel sends it. */
export function carried({ told, staysHere }: Send): Pick<Send, 'told' | 'staysHere'> {
  return { ...(told ? { told } : {}), ...(staysHere ? { staysHere } : {}) };
}

/**
 * What another conversation of the same person is told of a message that failed for good; undefined: nothing. Never an
 * answer to what somebody has just written: only what nobody waited for, or what comes so late that the window has closed.
 */
export function elsewhere(
  claimed: ClaimedSend,
  reason: string,
  { now, fits }: { readonly now: number; readonly fits: Elsewhere['fits'] },
): Elsewhere | undefined {
  const isJustAnswered = claimed.replyTo !== undefined && reason !== 'window_closed';
  if (isJustAnswered || claimed.partsSent > 0 || !liesInTheChannel(reason)) return undefined;
  const message = Carried.safeParse(claimed.body);
  if (!message.success || message.data.staysHere) return undefined;
  const { text, told } = message.data;
  const notIn = [...(told?.tried ?? []), claimed.conversation];
  const what = told?.what ?? { kind: 'moved', words: text };
  const body = { from: told?.from ?? claimed.conversation, what, tried: notIn } as Json;
  return { body, at: now, notIn, fits };
}
