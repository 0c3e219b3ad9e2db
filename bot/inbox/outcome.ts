import type { Effect } from '../engine/effect.ts';
import { SESSION_VERSION } from '../engine/session.ts';
import type { Json, TurnOutcome } from '../store/port.ts';
import { stateBody } from './state.ts';
import type { TurnSoFar } from './work.ts';

/** The turn's wishes as the store writes them, all in one transaction. */
export function outcomeOf(turn: TurnSoFar, record: Json, citizenFacts: Json | undefined): TurnOutcome {
  return {
    session: { version: SESSION_VERSION, body: stateBody(turn.state) },
    ...(citizenFacts === undefined ? {} : { citizenFacts }),
    record,
    sends: turn.rendered.map(({ body, replyTo }) => ({
      body: body as unknown as Json,
      ...(replyTo === undefined ? {} : { replyTo }),
    })),
    calls: all(turn, 'call_platform').map(({ call, key, request }) => ({ id: call, key, request })),
    cancelCalls: [],
    setTimers: all(turn, 'set_timer').map(({ timer, dueAt, body }) => ({
      name: timer,
      dueAt,
      body: { timer, body },
    })),
    cancelTimers: all(turn, 'cancel_timer').map(({ timer }) => timer),
    tells: [],
    wakes: [],
    alerts: [],
    handovers: all(turn, 'hand_over').map(({ reason, body }) => ({ reason, body })),
    consents: all(turn, 'record_consent').map(({ purpose, given }) => ({ purpose, given })),
  };
}

function all<K extends Effect['kind']>(turn: TurnSoFar, kind: K): readonly Extract<Effect, { kind: K }>[] {
  return turn.effects.filter((effect): effect is Extract<Effect, { kind: K }> => effect.kind === kind);
}
