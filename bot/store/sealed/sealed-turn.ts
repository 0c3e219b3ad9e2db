import type { KeyObject } from 'node:crypto';
import {
  CASE_CHANNEL,
  type Citizen,
  type ClaimedTurn,
  type Json,
  type StoredInput,
  type TurnOutcome,
  type TurnWork,
  type Vault,
} from '../port.ts';
import { NOTHING_WANTED } from '../nothing-wanted.ts';
import { sealAlert } from './sealed-alert.ts';
import { sealTell, sealWake, wokenBy } from './sealed-tell.ts';
import type { Seals } from './seals.ts';
import { tokenOfMobile, type SealedMessage } from './sealed-message.ts';

/** One key of an owner, and its vault where that has just been made. */
interface Held {
  readonly key: KeyObject;
  readonly secret: string;
  readonly made?: Vault;
}

interface OpenedTurn {
  readonly claimed: ClaimedTurn;
  readonly conversation: Held;
  readonly citizen?: Held;
}

export interface TurnSeals {
  readonly seals: Seals;
  /** Something stored cannot be read; the turn goes on without it. */
  onUnreadable(error: unknown): void;
}

/** Runs `work` on a claimed conversation in the clear, and seals what it leaves. */
export function sealedTurn(work: TurnWork, tools: TurnSeals): TurnWork {
  return (claimed) => {
    const opened = openTurn(claimed, tools);
    return opened ? sealOutcome(work(opened.claimed), opened, tools.seals) : nothing(claimed);
  };
}

/** Undefined: whoever this was has been erased, and what came in afterwards is for nobody. */
function openTurn(claimed: ClaimedTurn, tools: TurnSeals): OpenedTurn | undefined {
  const inputs = claimed.inputs.map((input) => openInput(input, tools));
  const messages = inputs.flatMap(({ message }) => (message ? [message] : []));
  const owner = claimed.conversation;
  const isCase = claimed.address.channel === CASE_CHANNEL;
  const person = (): string | undefined => (isCase ? claimed.address.user : messages[0]?.user);
  const conversation = hold(owner, claimed.vault, person, tools);
  if (!conversation) return undefined;
  const mobiles = [...messages.map(({ mobile }) => mobile), ...inputs.map(({ result }) => result?.proved)];
  const citizen = openCitizen(claimed.citizen, mobiles, tools);
  const { vault: _sealed, citizen: _token, ...rest } = claimed;
  return {
    conversation,
    ...(citizen ? { citizen: citizen.held } : {}),
    claimed: {
      ...rest,
      address: { ...claimed.address, user: conversation.secret },
      session: claimed.session && {
        version: claimed.session.version,
        body: read(tools, conversation.key, `session ${owner}`, claimed.session.body),
      },
      inputs: inputs.map((each) => openedInput(each, owner, conversation.key, tools)),
      ...(citizen ? { citizen: citizen.citizen } : {}),
    },
  };
}

interface OpenedInput {
  readonly input: StoredInput;
  readonly message?: SealedMessage;
  /** What the platform answered, and the number that this proved. */
  readonly result?: { readonly body: Json; readonly proved?: string };
}

/** A message tells its sender; nothing else can begin a conversation. */
function openInput(input: StoredInput, tools: TurnSeals): OpenedInput {
  if (input.kind === 'platform_result')
    return { input, result: openResult(read(tools, tools.seals.own, 'input', input.body)) };
  if (input.kind !== 'message') return { input };
  const message = read(tools, tools.seals.own, 'input', input.body) as unknown as SealedMessage | null;
  return message ? { input, message } : { input };
}

function openResult(body: Json): { readonly body: Json; readonly proved?: string } {
  if (typeof body !== 'object' || body === null || !('proved' in body)) return { body };
  const { proved, answer } = body as { readonly proved: string; readonly answer: Json };
  return { body: answer, proved };
}

function openedInput(
  { input: { providerId: _token, ...input }, message, result }: OpenedInput,
  owner: string,
  key: KeyObject,
  tools: TurnSeals,
): StoredInput {
  if (input.kind === 'message')
    return message
      ? { ...input, body: message.body, providerId: message.providerId }
      : { ...input, body: null };
  if (result) return { ...input, body: result.body };
  // A timer was set by a turn of this conversation, or of one that wakes it; tells come from outside.
  if (input.kind !== 'timer') return { ...input, body: read(tools, tools.seals.own, 'input', input.body) };
  const woken = wokenBy(input.body);
  const body =
    woken === undefined
      ? read(tools, key, `timer ${owner}`, input.body)
      : read(tools, tools.seals.own, 'input', woken);
  return { ...input, body };
}

/** The key of this owner; a new one where there is none yet, or none that can be read. */
function hold(owner: string, vault: Vault | undefined, secretOf: () => string | undefined, tools: TurnSeals) {
  const opened = vault === undefined ? null : attempt(tools, () => tools.seals.openVault(owner, vault));
  if (opened) return opened satisfies Held;
  const secret = secretOf();
  if (secret === undefined) return undefined;
  const { key, vault: made } = tools.seals.newVault(owner, secret);
  return { key, secret, made } satisfies Held;
}

function openCitizen(
  citizen: Citizen | undefined,
  mobiles: readonly (string | undefined)[],
  tools: TurnSeals,
): { readonly held: Held; readonly citizen: Citizen } | undefined {
  if (!citizen) return undefined;
  const mobile = (): string | undefined =>
    mobiles.find((each) => tokenOfMobile(tools.seals, each) === citizen.mobile);
  const held = hold(citizen.id, citizen.vault, mobile, tools);
  if (!held) return undefined;
  const isKnown = citizen.facts !== null;
  const facts = isKnown ? read(tools, held.key, `facts ${citizen.id}`, citizen.facts) : null;
  const { vault: _sealed, ...rest } = citizen;
  return { held, citizen: { ...rest, mobile: held.secret, facts } };
}

function read({ seals, ...tools }: TurnSeals, key: KeyObject, about: string, sealed: Json): Json {
  return attempt(tools, () => seals.open(key, about, sealed));
}

function attempt<T>({ onUnreadable }: Pick<TurnSeals, 'onUnreadable'>, open: () => T): T | null {
  try {
    return open();
  } catch (error) {
    onUnreadable(error);
    return null;
  }
}

function sealOutcome(outcome: TurnOutcome, { claimed, conversation, citizen }: OpenedTurn, seals: Seals) {
  const owner = claimed.conversation;
  const seal = (about: string, value: Json): string =>
    seals.seal(conversation.key, `${about} ${owner}`, value);
  const { citizenFacts: facts, ...rest } = outcome;
  return {
    ...rest,
    ...(conversation.made === undefined ? {} : { vault: conversation.made }),
    ...(citizen?.made === undefined ? {} : { citizenVault: citizen.made }),
    ...(facts === undefined || !citizen || !claimed.citizen
      ? {}
      : { citizenFacts: seals.seal(citizen.key, `facts ${claimed.citizen.id}`, facts) }),
    session: { version: outcome.session.version, body: seal('session', outcome.session.body) },
    record: seal('record', outcome.record),
    sends: outcome.sends.map(({ body, replyTo, alert }) => ({
      ...(alert === undefined ? {} : { alert }),
      body: seal('send', { body, ...(replyTo === undefined ? {} : { replyTo }) }),
      // Whether it is a reply may be seen, to what not: a provider's ids can hold phone numbers.
      ...(replyTo === undefined ? {} : { replyTo: 'sealed' }),
    })),
    calls: outcome.calls.map((call) => ({ ...call, request: seal('call', call.request) })),
    setTimers: outcome.setTimers.map((timer) => ({ ...timer, body: seal('timer', timer.body) })),
    handovers: outcome.handovers.map((each) => ({ ...each, body: seal('handover', each.body) })),
    tells: outcome.tells.map((tell) => sealTell(tell, seals)),
    wakes: outcome.wakes.map((wake) => sealWake(wake, seals)),
    alerts: outcome.alerts.map((entry) => sealAlert(entry, seals)),
  } satisfies TurnOutcome;
}

/** Takes the inputs away and leaves nothing. */
function nothing({ session }: ClaimedTurn): TurnOutcome {
  return {
    session: session ?? { version: 0, body: null },
    record: null,
    ...NOTHING_WANTED,
  };
}
