import type { Effect } from '../engine/effect.ts';
import { SESSION_VERSION } from '../engine/session.ts';
import type { Duty } from '../escalation/duty.ts';
import { startClock } from '../escalation/start-clock.ts';
import type { AlertEntry } from '../store/alert-entry.ts';
import type { Json, TurnOutcome } from '../store/port.ts';
import { stateBody } from './state.ts';
import type { TurnSoFar } from './work.ts';

/** The turn's wishes as the store writes them, all in one transaction. */
export function outcomeOf(
  turn: TurnSoFar,
  record: Json,
  citizen: Pick<TurnOutcome, 'citizenFacts' | 'citizenStanding'>,
  { conversation, duty }: { readonly conversation: string; readonly duty: Duty | undefined },
): TurnOutcome {
  return {
    session: { version: SESSION_VERSION, body: stateBody(turn.state) },
    ...citizen,
    record,
    sends: turn.rendered.map(({ body, ...rest }) => ({ body: body as unknown as Json, ...rest })),
    calls: all(turn, 'call_platform').map(({ call, key, request }) => ({ id: call, key, request })),
    cancelCalls: [],
    setTimers: all(turn, 'set_timer').map(({ timer, dueAt, body }) => ({
      name: timer,
      dueAt,
      body: { timer, body },
    })),
    cancelTimers: all(turn, 'cancel_timer').map(({ timer }) => timer),
    tells: all(turn, 'tell').map(({ to, what }) => ({ to, body: { from: conversation, what } })),
    wakes: all(turn, 'start_clock').flatMap(({ complaint }) => (duty && startClock(complaint, duty)) ?? []),
    alerts: all(turn, 'log_alert').map(({ entry }) => entry as unknown as AlertEntry),
    keepMedia: all(turn, 'keep_media').map(({ kind: _wish, ...kept }) => kept),
    handovers: all(turn, 'hand_over').map(({ reason, body }) => ({ reason, body })),
    consents: all(turn, 'record_consent').map(({ purpose, given }) => ({ purpose, given })),
  };
}

function all<K extends Effect['kind']>(turn: TurnSoFar, kind: K): readonly Extract<Effect, { kind: K }>[] {
  return turn.effects.filter((effect): effect is Extract<Effect, { kind: K }> => effect.kind === kind);
}
