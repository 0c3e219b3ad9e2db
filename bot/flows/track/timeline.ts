import type { Complaint, ComplaintState, ComplaintStep } from '../../../backend-adapter/platform.ts';
import type { FlowContext } from '../../engine/flow.ts';
import type { Text } from '../../engine/text.ts';
import { stateName, typeName } from '../names.ts';
import { promisedBy } from '../promised-by.ts';
import { id, inner, say } from '../say.ts';

const MAX_STEPS_TOLD = 6;
const STILL_OPEN: ReadonlySet<ComplaintState> = new Set(['open', 'assigned', 'in_progress']);

/** One complaint as a person wants to hear it: what, how far, who has it, how much time is left. */
export function timeline(
  complaint: Complaint,
  steps: readonly ComplaintStep[],
  context: FlowContext,
): readonly Text[] {
  return [
    say('track.about', {
      id: id(complaint.id),
      type: inner(typeName(complaint.serviceCode)),
      date: { kind: 'date', at: complaint.filedAt },
    }),
    say('track.state', { state: inner(stateName(complaint.state)) }),
    ...steps
      .slice(-MAX_STEPS_TOLD)
      .map((step) =>
        say('track.step', { date: { kind: 'date', at: step.at }, state: inner(stateName(step.state)) }),
      ),
    ...whoHasIt(complaint, steps),
    ...timeLeft(complaint, steps, context),
  ];
}

function whoHasIt({ state }: Complaint, steps: readonly ComplaintStep[]): readonly Text[] {
  const name = STILL_OPEN.has(state) ? steps.at(-1)?.assignee?.name : undefined;
  return name === undefined ? [] : [say('track.has_it', { name })];
}

/** Only where the city has promised a time. */
function timeLeft(
  complaint: Complaint,
  steps: readonly ComplaintStep[],
  { city, now }: FlowContext,
): readonly Text[] {
  const dueAt = promisedBy(complaint, steps, city);
  if (dueAt === undefined || !STILL_OPEN.has(complaint.state)) return [];
  const date = { kind: 'date', at: dueAt } as const;
  return [dueAt < now ? say('track.over_time', { date }) : say('track.time_left', { date })];
}
