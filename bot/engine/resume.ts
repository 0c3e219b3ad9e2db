import type { TurnDraft } from './draft.ts';
import { engineText } from './engine-text.ts';
import type { Answer } from './input.ts';
import { proveFirst } from './held.ts';
import { applyStep } from './run.ts';
import type { Run } from './session.ts';
import { offerUnfinished } from './unfinished.ts';

/** The platform did nothing: it wants to hear from the person themselves first. */
const NOT_PROVED = 'needs_otp';

/** The platform answered a call: its run goes on, wherever in the stack it waits. */
export function resumeCall(turn: TurnDraft, call: string, answer: Answer): void {
  const pending = turn.session.pending[call];
  const run = pending && turn.run(pending.run);
  if (!pending || !run) return;
  turn.cause = pending.cause;
  if (answer.kind === 'late') {
    sayLate(turn, call, run);
    return offerUnfinished(turn);
  }
  turn.dropCall(run);
  if (answer.kind === 'failed' && answer.code === NOT_PROVED) return proveFirst(turn, run);
  const flow = turn.flowOf(run);
  if (!flow.resume) throw new Error(`flow «${run.flow}» called the platform and does not listen`);
  applyStep(turn, run, flow.resume(run.values, answer, turn.flowContext(run)));
  offerUnfinished(turn);
}

function sayLate(turn: TurnDraft, call: string, run: Run): void {
  const pending = turn.session.pending[call];
  if (!pending || pending.saidLate) return;
  turn.update({ pending: { ...turn.session.pending, [call]: { ...pending, saidLate: true } } });
  const late = turn.flowOf(run).late ?? engineText('engine.late');
  if (late !== 'nothing') turn.say(late);
}
