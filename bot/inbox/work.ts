import type { Abilities, Rendered } from '../../channels/channel.ts';
import type { Catalog } from '../../locales/catalog.ts';
import type { Understander } from '../../intents/understanding.ts';
import type { Effect, Reply } from '../engine/effect.ts';
import type { FlowTable } from '../engine/flow.ts';
import type { TurnInput } from '../engine/input.ts';
import type { Facts } from '../engine/session.ts';
import { takeTurn } from '../engine/turn.ts';
import { caseWork } from '../escalation/case-work.ts';
import { carried } from '../outbox/elsewhere.ts';
import { render } from '../outbox/render.ts';
import type { ActiveCity } from '../city/active-city.ts';
import { CASE_CHANNEL, type ClaimedTurn, type Json, type TurnOutcome, type TurnWork } from '../store/port.ts';
import { changedStanding, factsOf, sessionWith, storedFacts } from './facts.ts';
import { groupInputs } from './group.ts';
import { outcomeOf } from './outcome.ts';
import { pageAfter, shownAfter, turnedPage } from './paging.ts';
import { parked } from './parked.ts';
import { withoutSecrets } from './without-secrets.ts';
import { readState, type ConversationState } from './state.ts';

/** After this often, inputs that make the work throw are set aside, and the person is told. */
const MAX_FAILURES = 3;

export interface TurnTools {
  readonly understander: Understander;
  readonly catalog: Catalog;
  readonly flows: FlowTable;
  /** The city that an account of a channel belongs to. */
  cityOf(address: { readonly channel: string; readonly account: string }): ActiveCity;
  abilitiesOf(channel: string): Abilities;
  now(): number;
}

/** Everything of a turn as it goes on: the state so far, what is to be sent and done, and how it came about. */
export interface TurnSoFar {
  readonly state: ConversationState;
  readonly effects: readonly Effect[];
  readonly rendered: readonly {
    readonly body: Rendered;
    readonly replyTo?: string;
    readonly alert?: string;
  }[];
  /** For the record: what came in and what was wished, without secrets. */
  readonly inputs: readonly TurnInput[];
  readonly recorded: readonly Effect[];
}

/**
 * The work of one claimed conversation: understand, take the turn, render. Pure computation between two reads of the
 * clock, so the store may run it inside its transaction.
 */
export function turnWork(tools: TurnTools): TurnWork {
  return (claimed) => {
    const city = tools.cityOf(claimed.address);
    if (claimed.address.channel === CASE_CHANNEL) return caseWork(claimed, city.duty, tools.now());
    if (claimed.failures >= MAX_FAILURES) return parked(claimed, city, tools);
    const facts = factsOf(claimed.citizen);
    const start = stateOf(claimed, facts, city, tools.now());
    const turn = groupInputs(claimed.inputs, start.session).reduce<TurnSoFar>(
      (sofar, group, index) => takeGroup(sofar, group, index, claimed, city, tools),
      { state: start, effects: [], rendered: [], inputs: [], recorded: [] },
    );
    return outcome(turn, facts, claimed, city);
  };
}

function stateOf(claimed: ClaimedTurn, facts: Facts, city: ActiveCity, now: number): ConversationState {
  const fresh = { locale: city.snapshot.defaultLanguage, now, turn: claimed.turn };
  if (!claimed.session) return { session: sessionWith(undefined, facts, fresh), shown: [] };
  const state = readState(claimed.session.body);
  return { ...state, session: sessionWith(state.session, facts, fresh) };
}

function takeGroup(
  sofar: TurnSoFar,
  group: ReturnType<typeof groupInputs>[number],
  index: number,
  claimed: ClaimedTurn,
  city: ActiveCity,
  tools: TurnTools,
): TurnSoFar {
  const now = tools.now();
  const heard = group(sofar.state, {
    understander: tools.understander,
    words: city.words,
    city: city.snapshot,
    today: city.today(now),
  });
  const { page } = sofar.state;
  const { wantsNextPage, input } = page ? turnedPage(heard) : { wantsNextPage: false, input: heard };
  const turn = `${claimed.conversation}.${claimed.turn}${index === 0 ? '' : `.${index}`}`;
  const { provesByCode } = tools.abilitiesOf(claimed.address.channel);
  const context = {
    now,
    turn,
    city: city.snapshot,
    flows: tools.flows,
    ...(provesByCode ? { provesByCode } : {}),
  };
  const after = input ? takeInput(sofar, input, context, { claimed, city, tools }) : sofar;
  const isStillThere = page !== undefined && after.state.page === page;
  return wantsNextPage && isStillThere
    ? showPage(after, page, lastId(heard), { claimed, city, tools })
    : after;
}

interface Where {
  readonly claimed: ClaimedTurn;
  readonly city: ActiveCity;
  readonly tools: TurnTools;
}

function takeInput(
  sofar: TurnSoFar,
  input: TurnInput,
  context: Parameters<typeof takeTurn>[2],
  where: Where,
): TurnSoFar {
  const { tools } = where;
  const { session, effects } = takeTurn(sofar.state.session, input, context);
  const sends = effects.filter((effect) => effect.kind === 'send');
  const rendered = sends.map((send) => ({ body: { ...words(send.reply, where), ...carried(send) }, send }));
  const outgoing = rendered.map(({ body, send: { replyTo, alert } }) => ({
    body,
    ...(replyTo === undefined ? {} : { replyTo }),
    ...(alert === undefined ? {} : { alert }),
  }));
  const said = withoutSecrets(sofar.state.session, tools.flows, { input, effects });
  return {
    state: { session, ...shownAfter(sofar.state, sends.at(-1)?.reply, rendered.at(-1)?.body, input) },
    effects: [...sofar.effects, ...effects],
    rendered: [...sofar.rendered, ...outgoing],
    inputs: [...sofar.inputs, said.input],
    recorded: [...sofar.recorded, ...said.effects],
  };
}

function words(reply: Reply, { claimed, city, tools }: Where, from = 0): Rendered {
  const can = tools.abilitiesOf(claimed.address.channel);
  const { snapshot, digits } = city;
  return render(reply, { catalog: tools.catalog, can, timeZone: snapshot.timeZone, digits }, from);
}

/** The next page of a list goes past the engine: to it the list is one. */
function showPage(
  sofar: TurnSoFar,
  { reply, from }: NonNullable<ConversationState['page']>,
  replyTo: string | undefined,
  where: Where,
): TurnSoFar {
  const body = words(reply, where, from);
  const rendered = { body, ...(replyTo === undefined ? {} : { replyTo }) };
  return {
    ...sofar,
    state: { session: sofar.state.session, shown: body.choices, ...pageAfter(reply, body, from) },
    rendered: [...sofar.rendered, rendered],
  };
}

function lastId(input: TurnInput): string | undefined {
  return input.kind === 'messages' ? input.messages.at(-1)?.id : undefined;
}

function outcome(
  turn: TurnSoFar,
  before: Facts,
  { conversation }: ClaimedTurn,
  city: ActiveCity,
): TurnOutcome {
  const after = storedFacts(turn.state.session.facts);
  const changed = JSON.stringify(after) !== JSON.stringify(storedFacts(before));
  const record = {
    inputs: turn.inputs,
    effects: turn.recorded,
    city: city.snapshot.version,
  } as unknown as Json;
  const isCitizen = before.mobile !== undefined;
  const standing = isCitizen ? changedStanding(before, turn.state.session.facts) : undefined;
  const citizen = {
    ...(changed && isCitizen ? { citizenFacts: after } : {}),
    ...(standing === undefined ? {} : { citizenStanding: standing }),
  };
  return outcomeOf(turn, record, citizen, { conversation, duty: city.duty });
}
