import type { TurnDraft } from './draft.ts';
import { engineText } from './engine-text.ts';
import { heldRuns } from './identity.ts';
import { advance, askAgain, openFlow } from './run.ts';
import type { Run } from './session.ts';
import { setAside } from './unfinished.ts';

/** Whether the run may not go on now, for what it touches of a person; then it is said or asked why. */
export function isHeldBack(turn: TurnDraft, run: Run): boolean {
  const { session, context } = turn;
  const touches = turn.flowOf(run).personal?.(run.values);
  if (touches === 'reads' && session.facts.standing === 'unlinked') {
    turn.removeRun(run.id);
    openFlow(turn, context.flows.notTheirs, {});
    return true;
  }
  if (!touches || !session.doubted) return false;
  hold(turn, run);
  askWhoItIs(turn);
  return true;
}

/** Of two of one kind the later wish stands. A card that was confirmed may have been another's. */
function hold(turn: TurnDraft, run: Run): void {
  turn.replaceRun({ ...run, confirmed: false, at: { kind: 'held' } });
  for (const older of heldRuns(turn.session)) {
    if (older.flow === run.flow && older.id !== run.id) turn.removeRun(older.id);
  }
}

/** Asked once, however much waits for it. */
export function askWhoItIs(turn: TurnDraft): void {
  const { identity } = turn.context.flows;
  turn.answered = true;
  const asked = turn.session.runs.find(({ flow }) => flow === identity);
  if (!asked) return openFlow(turn, identity, {});
  turn.raiseRun(asked);
  askAgain(turn, asked);
}

/** What the platform did not do waits until the person has proved the number to it. */
export function proveFirst(turn: TurnDraft, run: Run): void {
  const { mobile } = turn.session.facts;
  if (mobile === undefined) throw new Error('the platform was asked for somebody whose number nobody knows');
  turn.replaceRun({ ...run, at: { kind: 'held' } });
  const { proof } = turn.context.flows;
  if (turn.session.runs.some(({ flow }) => flow === proof)) return;
  openFlow(turn, proof, { number: mobile, forPlatform: true });
}

/** The number is proved to the platform, or will not be: then what waited is kept for another time. */
export function goOnWithHeld(turn: TurnDraft, isProved: boolean): void {
  for (const { id } of heldRuns(turn.session)) {
    const run = turn.run(id);
    if (!run) continue;
    if (isProved) advance(turn, turn.replaceRun({ ...run, at: { kind: 'starting' } }));
    else setAside(turn, run, { offered: false });
  }
}

/** It is settled who writes: what was wanted meanwhile is done, the first wish first. */
export function letGo(turn: TurnDraft): void {
  for (const { id } of heldRuns(turn.session)) {
    const run = turn.run(id);
    if (run) advance(turn, turn.replaceRun({ ...run, at: { kind: 'starting' } }));
  }
  if (turn.answered) return;
  turn.say(engineText('engine.identity_settled'));
  turn.ask(undefined, { text: [], options: turn.context.flows.menu(turn.flowContext()) });
}
