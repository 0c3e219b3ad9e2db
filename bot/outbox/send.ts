import type { Channel, Rendered, Transport } from '../../channels/channel.ts';
import type { Persist } from '../service/persist.ts';
import type { ClaimedSend, SendOutcome, Store } from '../store/port.ts';

/** A message that no attempt could deliver within this time is given up, milliseconds. */
const GIVE_UP_AFTER_MS = 24 * 60 * 60_000;
const AFTER_A_BUG_MS = 10_000;

export interface SendTools {
  channelOf(name: string): { readonly channel: Channel; readonly transport: Transport } | undefined;
  readonly store: Pick<Store, 'finishSend'>;
  readonly persist: Persist;
  now(): number;
  onError(what: string, error: unknown): void;
}

/** Sends one claimed message part by part; a retry resumes at the part that failed. */
export async function send(claimed: ClaimedSend, tools: SendTools): Promise<void> {
  const outcome = await deliver(claimed, tools).catch((error: unknown): SendOutcome => {
    tools.onError('send', error);
    return retryOrGiveUp(claimed, claimed.partsSent, tools.now() + AFTER_A_BUG_MS, tools.now());
  });
  await tools.persist(() => tools.store.finishSend(claimed.id, outcome));
}

async function deliver(
  claimed: ClaimedSend,
  { channelOf, store, persist, now }: SendTools,
): Promise<SendOutcome> {
  const found = channelOf(claimed.address.channel);
  if (!found) return { kind: 'failed', reason: 'channel_not_running' };
  const parts = found.channel.encode(
    {
      address: claimed.address,
      id: claimed.id,
      ...(claimed.replyTo === undefined ? {} : { replyTo: claimed.replyTo }),
    },
    claimed.body as unknown as Rendered,
  );
  const providerIds: string[] = [];
  for (const [index, part] of parts.entries()) {
    if (index < claimed.partsSent) continue;
    const result = await found.transport.deliver(part, `${claimed.id}.${index}`);
    if (result.kind === 'final') return { kind: 'failed', reason: result.reason };
    if (result.kind === 'retry') return retryOrGiveUp(claimed, index, now() + result.afterMs, now());
    providerIds.push(result.providerId);
    const isLast = index === parts.length - 1;
    if (!isLast) await persist(() => store.finishSend(claimed.id, { kind: 'part_sent', parts: index + 1 }));
  }
  return { kind: 'sent', providerIds };
}

function retryOrGiveUp(claimed: ClaimedSend, parts: number, dueAt: number, now: number): SendOutcome {
  if (now - claimed.createdAt > GIVE_UP_AFTER_MS) return { kind: 'failed', reason: 'gave_up' };
  return { kind: 'retry', dueAt, parts };
}
