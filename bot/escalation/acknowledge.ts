import type { Told } from './case.ts';
import type { CaseDraft } from './case-draft.ts';
import type { Acknowledgement } from './told.ts';

/**
 * Somebody pressed the button. Only who was told may, by the verified number of his conversation; the first one ends
 * the escalation, and whoever else was told hears of it.
 */
export function acknowledge(draft: CaseDraft, from: string, mobile: string): void {
  const answer = (result: Acknowledgement['result'], more: Partial<Acknowledgement> = {}): void => {
    const what = { kind: 'acknowledgement', complaint: draft.now.complaint.id, result, ...more } as const;
    draft.want({ kind: 'tell', to: from, what });
  };
  const by = draft.now.told.find(({ official, reach }) => official.mobile === mobile && reach === 'told');
  if (!by) {
    draft.log({ event: 'refused', mobile, reason: 'was_not_told' });
    return answer('not_yours');
  }
  const { acknowledged, state } = draft.now;
  if (acknowledged) {
    const { code, name, at } = acknowledged;
    return answer(code === by.official.code ? 'again' : 'by_other', { name, at });
  }
  if (state === 'dealt_with') return answer('dealt_with');
  const wereOthersTold = draft.now.told.some(({ level, reach }) => level > by.level && reach === 'told');
  answer(wereOthersTold ? 'recorded_late' : 'recorded', { at: draft.context.now });
  record(draft, by, mobile, wereOthersTold || state === 'ended');
}

function record(draft: CaseDraft, { official, level }: Told, mobile: string, isLate: boolean): void {
  const { code, name } = official;
  draft.update({ state: 'acknowledged', acknowledged: { code, name, at: draft.context.now } });
  draft.want({ kind: 'cancel_timer' });
  draft.log({
    event: 'acknowledged',
    level,
    official: code,
    mobile,
    ...(isLate ? { reason: 'late' } : {}),
  });
  for (const other of draft.now.told) {
    const number = other.official.mobile;
    if (other.reach !== 'told' || number === undefined || number === mobile) continue;
    const what = { kind: 'taken', complaint: draft.now.complaint.id, name } as const;
    draft.want({ kind: 'tell', to: { mobile: number }, what });
  }
}
