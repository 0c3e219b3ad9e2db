import type { PlatformAnswers } from '../../backend-adapter/request.ts';
import { acknowledge } from './acknowledge.ts';
import type { EscalationCase, Purpose } from './case.ts';
import {
  CaseDraft,
  type CaseAnswer,
  type CaseEffect,
  type CaseInput,
  type StepContext,
} from './case-draft.ts';
import { officialOf } from './in-charge.ts';
import { nextLevel, tellLate, tellLevel, tellWhoseTurnItIs } from './levels.ts';
import { hearReach } from './reach.ts';
import { timeLimit } from './time-limit.ts';
import { ruleFor } from './duty.ts';

const STILL_OPEN: ReadonlySet<string> = new Set(['open', 'assigned', 'in_progress']);

/**
 * Moves a case by one input. Pure: the same case, input and context give the same result. Before anybody is alerted the
 * complaint is read again; one that is dealt with alerts nobody.
 */
export function takeStep(
  found: EscalationCase,
  input: CaseInput,
  context: StepContext,
): { readonly after: EscalationCase; readonly effects: readonly CaseEffect[] } {
  const draft = new CaseDraft(found, context);
  switch (input.kind) {
    case 'timer':
      if (found.state === 'open' && context.now >= found.wakeAt) look(draft, { kind: 'next_level' });
      break;
    case 'answer':
      hearAnswer(draft, input.call, input.answer);
      break;
    case 'reach':
      if (hearReach(draft, input.reach) === 'look')
        look(draft, { kind: 'tell_late', official: input.reach.official });
      break;
    case 'acknowledge':
      acknowledge(draft, input.from, input.mobile);
      break;
  }
  return { after: draft.now, effects: draft.effects };
}

function look(draft: CaseDraft, purpose: Purpose): void {
  const { tenant } = draft.context.duty;
  draft.ask({ kind: 'complaint_in_charge', tenant, id: draft.now.complaint.id }, purpose);
}

function hearAnswer(draft: CaseDraft, call: string, answer: CaseAnswer): void {
  const { [call]: purpose, ...pending } = draft.now.pending;
  if (!purpose || answer.kind === 'late') return;
  draft.update({ pending });
  if (purpose.kind === 'who') return hearWho(draft, purpose.level, answer);
  if (answer.kind === 'failed') return purpose.kind === 'next_level' ? end(draft) : undefined;
  const read = answer.value as PlatformAnswers['complaint_in_charge'];
  if (!STILL_OPEN.has(read.complaint.state)) return dealtWith(draft);
  takeIn(draft, read);
  if (purpose.kind === 'tell_late') return tellLate(draft, purpose.official);
  if (draft.now.state === 'open' && !startsLater(draft, read.assignedAt)) nextLevel(draft);
}

/** It may have been given to somebody, or been sorted under another type, since. */
function takeIn(draft: CaseDraft, { complaint, assignees }: PlatformAnswers['complaint_in_charge']): void {
  const { serviceCode, locality } = complaint;
  draft.update({ assignees, complaint: { ...draft.now.complaint, serviceCode, locality } });
}

/** Where the city counts from assignment the limit may still be ahead; what is assigned to nobody counts from filing. */
function startsLater(draft: CaseDraft, assignedAt: number | undefined): boolean {
  const { duty, now } = draft.context;
  const { serviceCode } = draft.now.complaint;
  if (draft.now.level > 0 || ruleFor(duty, serviceCode).startsAt === 'filing' || assignedAt === undefined)
    return false;
  const dueAt = timeLimit(duty, serviceCode, assignedAt);
  if (dueAt === undefined || dueAt <= now) return false;
  draft.update({ dueAt });
  draft.wakeAt(dueAt);
  return true;
}

function hearWho(draft: CaseDraft, level: number, answer: CaseAnswer): void {
  if (draft.now.state !== 'open' || draft.now.level !== level - 1) return;
  const employees = answer.kind === 'ok' ? (answer.value as PlatformAnswers['find_employees']) : [];
  const officials = employees.map((employee) => officialOf(employee, draft.context.duty));
  if (officials.length > 0) tellLevel(draft, level, officials);
  else tellWhoseTurnItIs(draft, level);
}

function dealtWith(draft: CaseDraft): void {
  if (draft.now.state === 'dealt_with') return;
  draft.update({ state: 'dealt_with' });
  draft.want({ kind: 'cancel_timer' });
  draft.log({ event: 'dealt_with' });
}

function end(draft: CaseDraft): void {
  draft.update({ state: 'ended' });
  draft.log({ event: 'ended', reason: 'cannot_be_read' });
}
