import type { Json } from '../engine/json.ts';
import { NOTHING_WANTED } from '../store/nothing-wanted.ts';
import type { ClaimedTurn, Tell, TurnOutcome } from '../store/port.ts';
import { CASE_VERSION, type EscalationCase } from './case.ts';
import type { CaseEffect } from './case-draft.ts';
import { LEVEL_TIMER } from './start-clock.ts';

type OfKind<K extends CaseEffect['kind']> = Extract<CaseEffect, { kind: K }>;

/** A case's wishes as the store writes them, all in one transaction with the case itself. */
export function caseOutcome(
  { conversation, inputs }: ClaimedTurn,
  after: EscalationCase,
  effects: readonly CaseEffect[],
): TurnOutcome {
  const all = <K extends CaseEffect['kind']>(kind: K): readonly OfKind<K>[] =>
    effects.filter((effect): effect is OfKind<K> => effect.kind === kind);
  const timer = effects.findLast(({ kind }) => kind === 'set_timer' || kind === 'cancel_timer');
  return {
    ...NOTHING_WANTED,
    session: { version: CASE_VERSION, body: after as unknown as Json },
    record: { inputs: inputs.map(({ kind, body }) => ({ kind, body })), effects } as unknown as Json,
    calls: all('call_platform').map(({ call, request }) => ({
      id: call,
      key: call,
      request: request as unknown as Json,
    })),
    setTimers:
      timer?.kind === 'set_timer'
        ? [{ name: LEVEL_TIMER, dueAt: timer.dueAt, body: { timer: LEVEL_TIMER, body: null } }]
        : [],
    cancelTimers: timer?.kind === 'cancel_timer' ? [LEVEL_TIMER] : [],
    tells: effects.flatMap((effect) => tellOf(effect, conversation)),
    alerts: all('log').map(({ entry }) => entry),
  };
}

function tellOf(effect: CaseEffect, from: string): readonly Tell[] {
  const letter = (what: object): Json => ({ from, what: what as Json });
  if (effect.kind === 'tell') return [{ to: effect.to, body: letter(effect.what) } as Tell];
  if (effect.kind !== 'alert') return [];
  const { mobile, official, what } = effect;
  const otherwise = {
    nobody: letter({ kind: 'nobody', official }),
    came: letter({ kind: 'came', official }),
  };
  return [{ to: { mobile }, body: letter(what), otherwise }];
}

/** Set aside for an operator; nobody waits for a reply of it. */
export function parkedCase({ session, inputs }: ClaimedTurn): TurnOutcome {
  return {
    ...NOTHING_WANTED,
    session: session ?? { version: CASE_VERSION, body: null },
    record: { parked: inputs.map(({ id }) => id) },
    handovers: [{ reason: 'broken_escalation', body: null }],
    park: true,
  };
}
