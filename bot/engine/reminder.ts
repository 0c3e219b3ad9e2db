import type { TurnDraft } from './draft.ts';
import type { Run } from './session.ts';
import { isWorkOpen, sayUnfinished } from './unfinished.ts';

const REMINDER = 'unfinished';
/** How long after the last message unfinished work is mentioned once, unasked. */
const REMIND_AFTER_MS = 2 * 60 * 60_000;

/** Keeps one reminder while work worth keeping is open, and none otherwise. */
export function tendReminder(turn: TurnDraft): void {
  const isOpen = openWork(turn) !== undefined && !turn.session.facts.quiet;
  if (isOpen === turn.session.reminderSet) return;
  turn.update({ reminderSet: isOpen });
  const dueAt = turn.context.now + REMIND_AFTER_MS;
  turn.want(
    isOpen
      ? { kind: 'set_timer', timer: REMINDER, dueAt, body: null }
      : { kind: 'cancel_timer', timer: REMINDER },
  );
}

/** The timer rang: says once that something is unfinished, unless the person has been talking since. */
export function remind(turn: TurnDraft, timer: string): void {
  if (timer !== REMINDER) throw new Error(`nobody set the timer «${timer}»`);
  turn.update({ reminderSet: false });
  const run = openWork(turn);
  if (!run || turn.session.facts.quiet || turn.context.now - turn.session.lastMessageAt < REMIND_AFTER_MS)
    return;
  sayUnfinished(turn, run);
  turn.staysHere();
  turn.update({
    runs: turn.session.runs.filter((each) => each.id !== run.id),
    setAside: [{ run, at: turn.context.now, offered: true }, ...turn.session.setAside].slice(0, 3),
  });
}

/** What the talk is about, or what waits beneath something that was only asked in between. */
function openWork(turn: TurnDraft): Run | undefined {
  if (!isWorkOpen(turn)) return undefined;
  return turn.session.runs.findLast((run) => isOpen(run) && turn.flowOf(run).label?.(run.values));
}

function isOpen({ at }: Run): boolean {
  return at.kind === 'asking' || at.kind === 'confirming';
}
