import { z } from 'zod';
import type { Json } from '../engine/json.ts';
import type { ClaimedTurn, StoredInput, TurnOutcome } from '../store/port.ts';
import { CASE_VERSION, newCase, type EscalationCase } from './case.ts';
import type { CaseAnswer, CaseEffect, CaseInput } from './case-draft.ts';
import { caseOutcome, parkedCase } from './case-outcome.ts';
import type { Duty } from './duty.ts';
import { startOf } from './start-clock.ts';
import { takeStep } from './take-step.ts';

/** After this often, inputs that make the work throw are set aside for an operator. */
const MAX_FAILURES = 3;

const Timer = z.object({ timer: z.string(), body: z.json() });
const Answer = z.object({
  call: z.string(),
  answer: z.looseObject({ kind: z.enum(['ok', 'failed', 'late']) }),
});
const Told = z.object({
  from: z.string(),
  what: z.discriminatedUnion('kind', [
    z.object({ kind: z.enum(['nobody', 'came']), official: z.string() }),
    z.object({ kind: z.literal('acknowledge'), mobile: z.string() }),
  ]),
});
const Stored = z.object({ version: z.literal(CASE_VERSION) }).loose();

/** The work of a conversation that watches over a complaint: every input that waits is one step. */
export function caseWork(claimed: ClaimedTurn, duty: Duty | undefined, now: number): TurnOutcome {
  if (claimed.failures >= MAX_FAILURES || !duty) return parkedCase(claimed);
  let of = caseOf(claimed);
  const effects: CaseEffect[] = [];
  for (const [index, stored] of claimed.inputs.entries()) {
    const step = `${claimed.conversation}.${claimed.turn}${index === 0 ? '' : `.${index}`}`;
    const { after, effects: more } = takeStep(of, inputOf(stored), { now, step, duty });
    of = after;
    effects.push(...more);
  }
  return caseOutcome(claimed, of, effects);
}

function caseOf({ session, inputs }: ClaimedTurn): EscalationCase {
  if (session && session.body !== null) return Stored.parse(session.body) as unknown as EscalationCase;
  const first = inputs.find(({ kind }) => kind === 'timer');
  if (!first) throw new Error('a case that nothing has opened');
  const { complaint, dueAt } = startOf(Timer.parse(first.body).body);
  return newCase(complaint, dueAt);
}

function inputOf({ kind, body }: StoredInput): CaseInput {
  switch (kind) {
    case 'timer':
      return { kind: 'timer' };
    case 'platform_result': {
      const { call, answer } = Answer.parse(body);
      return { kind: 'answer', call, answer: answer as CaseAnswer };
    }
    case 'told':
      return told(body);
    case 'message':
      throw new Error('nobody can write to a case');
  }
}

function told(body: Json): CaseInput {
  const { from, what } = Told.parse(body);
  return what.kind === 'acknowledge'
    ? { kind: 'acknowledge', from, mobile: what.mobile }
    : { kind: 'reach', reach: what };
}
