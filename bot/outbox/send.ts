import { setTimeout as sleep } from 'node:timers/promises';
import type { Channel, Destination, Rendered, SendResult, Transport } from '../../channels/channel.ts';
import type { Persist } from '../service/persist.ts';
import type { ClaimedSend, SendOutcome, Store } from '../store/port.ts';
import { backoff } from './backoff.ts';
import { elsewhere } from './elsewhere.ts';
import type { RateGovernor, Wanted } from './rate-governor.ts';

/** A message that no attempt could deliver within this time is given up, milliseconds. */
const GIVE_UP_AFTER_MS = 24 * 60 * 60_000;
const AFTER_A_BUG_MS = 10_000;
/** A shorter wait for the rate is spent here; a longer one is written down, and the place given to others. */
const LONGEST_WAIT_HERE_MS = 250;
const MOST_WAITS_HERE = 20;
/** A window is taken as closed this long before it closes: the provider's clock is not ours. */
const BEFORE_THE_WINDOW_CLOSES_MS = 60_000;

type Account = { readonly channel: string; readonly account: string };

export interface SendTools {
  channelOf(name: string): { readonly channel: Channel; readonly transport: Transport } | undefined;
  readonly store: Pick<Store, 'finishSend' | 'keepBlocked'>;
  readonly persist: Persist;
  readonly governor: RateGovernor;
  now(): number;
  onError(what: string, error: unknown): void;
  /** A message waits or is given up because of this; for the log. Nothing of the message is told. */
  /** Whether both accounts are of one city: nobody is told of one city's matters in the chat of another. */
  isSameCity(one: Account, other: Account): boolean;
  /** A message was given up here; `isMoved`: another conversation of the person says it. Nothing of it is told. */
  onUnsent?(channel: string, reason: string, isMoved: boolean): void;
  onTrouble?(channel: string, trouble: Exclude<SendResult, { readonly kind: 'accepted' }>): void;
}

/** Sends one claimed message part by part; a retry resumes at the part that failed. */
export async function send(claimed: ClaimedSend, tools: SendTools): Promise<void> {
  const outcome = await deliver(claimed, tools).catch((error: unknown): SendOutcome => {
    tools.onError('send', error);
    return retryOrGiveUp(claimed, claimed.partsSent, AFTER_A_BUG_MS, tools.now());
  });
  await finish(claimed, outcome.kind === 'failed' ? orElsewhere(outcome, claimed, tools) : outcome, tools);
}

async function finish(claimed: ClaimedSend, outcome: SendOutcome, tools: SendTools): Promise<void> {
  await tools.persist(async () => {
    const end = await tools.store.finishSend(claimed.id, outcome);
    if (outcome.kind === 'failed') tools.onUnsent?.(claimed.address.channel, outcome.reason, end === 'moved');
  });
}

/** A channel that runs, of the same city, and not the same kind of channel again. */
function orElsewhere(
  failed: Extract<SendOutcome, { kind: 'failed' }>,
  claimed: ClaimedSend,
  tools: SendTools,
): SendOutcome {
  const { address } = claimed;
  const fits = (other: Account): boolean =>
    other.channel !== address.channel &&
    tools.channelOf(other.channel) !== undefined &&
    tools.isSameCity(address, other);
  const told = elsewhere(claimed, failed.reason, { now: tools.now(), fits });
  return told ? { ...failed, elsewhere: told } : failed;
}

async function deliver(claimed: ClaimedSend, tools: SendTools): Promise<SendOutcome> {
  if (claimed.refused !== undefined) return { kind: 'failed', reason: claimed.refused };
  if (claimed.isBlocked) return { kind: 'failed', reason: 'blocked' };
  const found = tools.channelOf(claimed.address.channel);
  if (!found) return { kind: 'failed', reason: 'channel_not_running' };
  const { channel, transport } = found;
  const parts = channel.encode(
    destinationOf(claimed, channel, tools.now()),
    claimed.body as unknown as Rendered,
  );
  if (parts.length === 0) {
    tools.onTrouble?.(channel.name, { kind: 'final', reason: 'window_closed' });
    return { kind: 'failed', reason: 'window_closed' };
  }
  const providerIds: string[] = [];
  for (const [index, part] of parts.entries()) {
    if (index < claimed.partsSent) continue;
    const waitMs = await waitForRate(claimed, channel, tools);
    if (waitMs > 0) return retryOrGiveUp(claimed, index, waitMs, tools.now());
    const result = await transport.deliver(part, `${claimed.id}.${index}`);
    if (result.kind !== 'accepted') {
      if (result.reason === 'blocked') await keepBlocked(claimed, tools);
      return refused(result, index, claimed, channel, tools);
    }
    providerIds.push(result.providerId);
    const isLast = index === parts.length - 1;
    if (!isLast) {
      await finish(claimed, { kind: 'part_sent', parts: index + 1 }, tools);
    }
  }
  return { kind: 'sent', providerIds };
}

/** From the last message that we know of: whatever the person writes after it opens the chat again. */
async function keepBlocked(
  { address, heardAt }: ClaimedSend,
  { persist, store, now }: SendTools,
): Promise<void> {
  await persist(() => store.keepBlocked(address, heardAt === null ? now() : heardAt + 1));
}

function destinationOf(claimed: ClaimedSend, { can }: Channel, now: number): Destination {
  const closesAt = can.windowMs === undefined ? Infinity : (claimed.heardAt ?? 0) + can.windowMs;
  return {
    address: claimed.address,
    id: claimed.id,
    // A message that was begun goes on as what it was: a template would be other parts.
    window: claimed.partsSent > 0 || now + BEFORE_THE_WINDOW_CLOSES_MS < closesAt ? 'open' : 'closed',
    ...(claimed.replyTo === undefined ? {} : { replyTo: claimed.replyTo }),
  };
}

function wantedOf({ address, replyTo }: ClaimedSend, { limits }: Channel): Wanted | undefined {
  return limits && { ...address, limits, isBulk: replyTo === undefined };
}

/** Waits here for the rate where that is short; else gives the milliseconds that are left. */
async function waitForRate(
  claimed: ClaimedSend,
  channel: Channel,
  { governor, now }: SendTools,
): Promise<number> {
  const wanted = wantedOf(claimed, channel);
  if (!wanted) return 0;
  for (let waits = 0; ; waits += 1) {
    const waitMs = governor.take(wanted, now());
    if (waitMs === 0 || waitMs > LONGEST_WAIT_HERE_MS || waits === MOST_WAITS_HERE) return waitMs;
    await sleep(waitMs);
  }
}

function refused(
  result: Exclude<SendResult, { readonly kind: 'accepted' }>,
  index: number,
  claimed: ClaimedSend,
  channel: Channel,
  { governor, now, onTrouble }: SendTools,
): SendOutcome {
  onTrouble?.(channel.name, result);
  if (result.kind === 'final') return { kind: 'failed', reason: result.reason };
  const waitMs = backoff(result, claimed.attempts);
  const wanted = wantedOf(claimed, channel);
  if (result.holds && wanted) governor.hold(wanted, result.holds, now() + result.afterMs, now());
  return retryOrGiveUp(claimed, index, waitMs, now());
}

function retryOrGiveUp(claimed: ClaimedSend, parts: number, waitMs: number, now: number): SendOutcome {
  if (now - claimed.createdAt > GIVE_UP_AFTER_MS) return { kind: 'failed', reason: 'gave_up' };
  return { kind: 'retry', dueAt: now + waitMs, parts };
}
