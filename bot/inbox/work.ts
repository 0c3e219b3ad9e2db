import type { Abilities, Rendered } from '../../channels/channel.ts';
import type { Catalog } from '../../locales/catalog.ts';
import type { Understander } from '../../intents/understanding.ts';
import type { Effect } from '../engine/effect.ts';
import type { FlowTable } from '../engine/flow.ts';
import type { TurnInput } from '../engine/input.ts';
import type { Facts } from '../engine/session.ts';
import { takeTurn } from '../engine/turn.ts';
import { caseWork } from '../escalation/case-work.ts';
import { render } from '../outbox/render.ts';
import type { ActiveCity } from '../city/active-city.ts';
import { CASE_CHANNEL, type ClaimedTurn, type Json, type TurnOutcome, type TurnWork } from '../store/port.ts';
import { factsOf, storedFacts } from './facts.ts';
import { groupInputs } from './group.ts';
import { outcomeOf } from './outcome.ts';
import { parked } from './parked.ts';
import { freshState, readState, type ConversationState } from './state.ts';

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
  readonly inputs: readonly TurnInput[];
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
      { state: start, effects: [], rendered: [], inputs: [] },
    );
    return outcome(turn, facts, claimed, city);
  };
}

function stateOf(claimed: ClaimedTurn, facts: Facts, city: ActiveCity, now: number): ConversationState {
  if (!claimed.session) return freshState(city.snapshot.defaultLanguage, facts, now);
  const state = readState(claimed.session.body);
  return { ...state, session: { ...state.session, facts: { ...state.session.facts, ...facts } } };
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
  const input = group(sofar.state, {
    understander: tools.understander,
    words: city.words,
    city: city.snapshot,
    today: city.today(now),
  });
  const turn = `${claimed.conversation}.${claimed.turn}${index === 0 ? '' : `.${index}`}`;
  const context = { now, turn, city: city.snapshot, flows: tools.flows };
  const { session, effects } = takeTurn(sofar.state.session, input, context);
  const rendered = effects.flatMap((effect) => renderSend(effect, claimed, city, tools));
  return {
    state: { session, shown: shownAfter(sofar.state.shown, rendered, input) },
    effects: [...sofar.effects, ...effects],
    rendered: [...sofar.rendered, ...rendered],
    inputs: [...sofar.inputs, input],
  };
}

function renderSend(
  effect: Effect,
  { address }: ClaimedTurn,
  { snapshot, digits }: ActiveCity,
  { catalog, abilitiesOf }: TurnTools,
): TurnSoFar['rendered'] {
  if (effect.kind !== 'send') return [];
  const can = abilitiesOf(address.channel);
  const body = render(effect.reply, { catalog, can, timeZone: snapshot.timeZone, digits });
  const { replyTo, alert } = effect;
  return [{ body, ...(replyTo === undefined ? {} : { replyTo }), ...(alert === undefined ? {} : { alert }) }];
}

/** «2» means what the person saw last; a late answer of the platform without choices takes none away. */
function shownAfter(
  before: ConversationState['shown'],
  rendered: TurnSoFar['rendered'],
  input: TurnInput,
): ConversationState['shown'] {
  const last = rendered.at(-1)?.body.choices;
  if (last === undefined || (last.length === 0 && input.kind !== 'messages')) return before;
  return last;
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
    effects: turn.effects,
    city: city.snapshot.version,
  } as unknown as Json;
  const facts = changed && before.mobile !== undefined ? after : undefined;
  return outcomeOf(turn, record, facts, { conversation, duty: city.duty });
}
