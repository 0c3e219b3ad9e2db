import type {
  CallOutcome,
  ClaimedCall,
  ClaimedSend,
  DeliveryKey,
  Json,
  SendOutcome,
  Store,
  Vault,
} from '../port.ts';
import { sealedKeeping } from './sealed-keeping.ts';
import { openAlert } from './sealed-alert.ts';
import { sealMessage, tokenOfMessage, tokenOfMobile, tokenOfUser } from './sealed-message.ts';
import { sealedTurn } from './sealed-turn.ts';
import type { Seals } from './seals.ts';

/** Why a message is given up whose stored words cannot be read. */
const UNREADABLE: SendOutcome = { kind: 'failed', reason: 'unreadable' };

/**
 * A store that sees no personal data: what comes in is sealed, what goes out is opened, and what must be found again is
 * a token. Every method is named here, so that a new one of the port is not passed through unsealed by oversight.
 */
export function sealedStore(
  inner: Store,
  seals: Seals,
  onUnreadable: (error: unknown) => void = () => undefined,
): Store {
  const { own } = seals;
  const openOr = (open: () => Json): Json => {
    try {
      return open();
    } catch (error) {
      onUnreadable(error);
      return null;
    }
  };
  /** Null where it cannot be read: destroyed with its key, or broken. */
  const opened = (about: string, owner: string, vault: Vault | undefined, body: Json): Json => {
    if (vault === undefined) return null;
    return openOr(() => seals.open(seals.openVault(owner, vault).key, `${about} ${owner}`, body));
  };
  const openCall = ({ vault, ...call }: ClaimedCall): ClaimedCall => ({
    ...call,
    request: opened('call', call.conversation, vault, call.request),
  });
  const sealCallOutcome = (outcome: CallOutcome): CallOutcome => {
    if (outcome.kind === 'answered') return sealAnswer(outcome, seals);
    return outcome.late === undefined
      ? outcome
      : { ...outcome, late: seals.seal(own, 'input', outcome.late) };
  };
  const turn = { seals, onUnreadable };
  return {
    receive: async (messages) => inner.receive(messages.map((message) => sealMessage(seals, message))),
    workTurns: (options, work) => inner.workTurns(options, sealedTurn(work, turn)),
    claimSends: async (options) => {
      const claimed = await inner.claimSends(options);
      const messages = claimed.map((each) => openSend(each, seals, onUnreadable) ?? each.id);
      const broken = messages.filter((each) => typeof each === 'string');
      await Promise.all(broken.map((id) => inner.finishSend(id, UNREADABLE)));
      return messages.filter((each) => typeof each !== 'string');
    },
    keepDeliveries: (deliveries) => inner.keepDeliveries(deliveries.map((each) => tokenised(each, seals))),
    deliveryOf: async (key) => {
      const found = await inner.deliveryOf(tokenised(key, seals));
      return found && { ...found, providerId: key.providerId };
    },
    forgetPerson: (who) => inner.forgetPerson({ ...who, user: tokenOfUser(seals, who) }),
    keepBlocked: (who, at) => inner.keepBlocked({ ...who, user: tokenOfUser(seals, who) }, at),
    alerts: async (options) => (await inner.alerts(options)).map((each) => openAlert(each, seals)),
    finishSend: (id, outcome) => inner.finishSend(id, sealSendOutcome(outcome, seals)),
    claimCalls: async (options) => (await inner.claimCalls(options)).map(openCall),
    sayLate: (id, late, at) => inner.sayLate(id, seals.seal(own, 'input', late), at),
    finishCall: (id, outcome, at) => inner.finishCall(id, sealCallOutcome(outcome), at),
    ration: (wish, limits) => inner.ration({ ...wish, whom: seals.token('ration', wish.whom) }, limits),
    keepToken: (mobile, token, at) => {
      const owner = tokenOfMobile(seals, mobile) as string;
      return inner.keepToken(owner, token === null ? null : seals.seal(own, `token ${owner}`, token), at);
    },
    recallToken: async (mobile) => {
      const owner = tokenOfMobile(seals, mobile) as string;
      const sealed = await inner.recallToken(owner);
      return sealed === null ? null : openOr(() => seals.open(own, `token ${owner}`, sealed));
    },
    // The proof that a complaint was filed once: numbers and times, which outlive the person's data.
    keepFiling: (reference, trace) => inner.keepFiling(reference, trace),
    recallFiling: (reference) => inner.recallFiling(reference),
    fireTimers: (options) => inner.fireTimers(options),
    countWaiting: (atMost) => inner.countWaiting(atMost),
    nextDueAt: () => inner.nextDueAt(),
    isBusy: (now) => inner.isBusy(now),
    onChange: (listener) => inner.onChange(listener),
    keepMedia: (media) => inner.keepMedia({ ...media, bytes: seals.sealBytes('media', media.bytes) }),
    readMedia: async (id) => {
      const media = await inner.readMedia(id);
      return media && { ...media, bytes: seals.openBytes('media', media.bytes) };
    },
    // A complaint's number and a file's id name nobody.
    complaintMedia: (options) => inner.complaintMedia(options),
    openHandovers: async (options) =>
      (await inner.openHandovers(options)).map(({ vault, ...each }) => ({
        ...each,
        body: opened('handover', each.conversation, vault, each.body),
      })),
    parked: (options) => inner.parked(options),
    retryParked: (conversation) => inner.retryParked(conversation),
    turns: async (conversation, options) =>
      (await inner.turns(conversation, options)).map(({ vault, ...each }) => ({
        ...each,
        record: opened('record', conversation, vault, each.record),
      })),
    stats: () => inner.stats(),
    note: (name) => inner.note(name),
    keepNote: (name, value) => inner.keepNote(name, value),
    ...sealedKeeping(inner, seals),
    check: () => inner.check(),
    close: () => inner.close(),
  };
}

/** Undefined where it cannot be read. */
function openSend(
  { vault, replyTo: _sealed, ...send }: ClaimedSend,
  seals: Seals,
  onUnreadable: (error: unknown) => void,
): ClaimedSend | undefined {
  try {
    const { key, secret } = seals.openVault(send.conversation, vault ?? '');
    const content = seals.open(key, `send ${send.conversation}`, send.body);
    return { ...send, ...(content as unknown as SendContent), address: { ...send.address, user: secret } };
  } catch (error) {
    onUnreadable(error);
    return undefined;
  }
}

function tokenised<T extends DeliveryKey>(key: T, seals: Seals): T {
  return { ...key, providerId: tokenOfMessage(seals, key.providerId) };
}

type SendContent = Pick<ClaimedSend, 'body' | 'replyTo'>;

/** What is proved goes with the answer: the turn that takes it may be the first to hold the citizen's key. */
function sealAnswer(outcome: Extract<CallOutcome, { kind: 'answered' }>, seals: Seals): CallOutcome {
  const { verifiedMobile: mobile, answer, ...rest } = outcome;
  if (mobile === undefined) return { ...rest, answer: seals.seal(seals.own, 'input', answer) };
  return {
    ...rest,
    verifiedMobile: tokenOfMobile(seals, mobile) as string,
    answer: seals.seal(seals.own, 'input', { proved: mobile, answer }),
  };
}

function sealSendOutcome(outcome: SendOutcome, seals: Seals): SendOutcome {
  if (outcome.kind === 'failed' && outcome.elsewhere) {
    const { elsewhere } = outcome;
    return { ...outcome, elsewhere: { ...elsewhere, body: seals.seal(seals.own, 'input', elsewhere.body) } };
  }
  if (outcome.kind !== 'sent') return outcome;
  return { ...outcome, providerIds: outcome.providerIds.map((id) => tokenOfMessage(seals, id)) };
}
