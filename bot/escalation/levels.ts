import { addHours } from './calendar.ts';
import { toldBelow, type Official, type Told } from './case.ts';
import type { CaseDraft } from './case-draft.ts';
import { ruleFor } from './duty.ts';
import { inCharge, present } from './in-charge.ts';
import { patienceHours } from './time-limit.ts';
import type { OfficialAlert } from './told.ts';

/** Goes up one level: tells whoever it is for, or asks the platform who that is; above the last there is the end. */
export function nextLevel(draft: CaseDraft): void {
  const level = draft.now.level + 1;
  const who = inCharge(draft.now, level, draft.context.duty);
  if (!who) return endOfChain(draft);
  const { tenant } = draft.context.duty;
  if (who.ask.length > 0) draft.ask({ kind: 'find_employees', tenant, ids: who.ask }, { kind: 'who', level });
  else tellLevel(draft, level, who.onRoster);
}

/** The platform does not name them: those on the roster. */
export function tellWhoseTurnItIs(draft: CaseDraft, level: number): void {
  tellLevel(draft, level, inCharge(draft.now, level, draft.context.duty)?.onRoster ?? []);
}

/** Tells a level, each official once; where none of them can be told the next level is told at once. */
export function tellLevel(draft: CaseDraft, level: number, named: readonly Official[]): void {
  const { duty, now } = draft.context;
  const known = new Set(draft.now.told.map(({ official }) => official.code));
  const officials = named.map((each) => present(each, duty, now)).filter(({ code }) => !known.has(code));
  draft.update({ level });
  const told = officials.map((official) => tellOne(draft, level, official));
  draft.update({ told: [...draft.now.told, ...told] });
  if (officials.length === 0) draft.log({ event: 'not_told', reason: 'nobody_at_this_level' });
  if (told.some(({ reach }) => reach === 'told')) waitForAnswer(draft, level);
  else nextLevel(draft);
}

function tellOne(draft: CaseDraft, level: number, official: Official): Told {
  const { code, mobile } = official;
  if (mobile === undefined) {
    draft.log({ event: 'not_told', official: code, reason: 'no_mobile' });
    return { level, official, reach: 'no_mobile' };
  }
  draft.want({
    kind: 'alert',
    mobile,
    official: code,
    what: alertFor(draft, level, { ...official, mobile }),
  });
  return { level, official, reach: 'told' };
}

/** The alert once more, for somebody who could not be told when it was his turn. */
export function tellLate(draft: CaseDraft, code: string): void {
  const found = draft.now.told.find(({ official }) => official.code === code);
  const mobile = found?.official.mobile;
  if (!found || mobile === undefined) return;
  draft.setReach(code, 'told');
  const { acknowledged } = draft.now;
  const what = alertFor(draft, found.level, { ...found.official, mobile });
  draft.want({
    kind: 'tell',
    to: { mobile },
    what: { ...what, ...(acknowledged ? { takenBy: acknowledged.name } : {}) },
  });
}

function alertFor(
  draft: CaseDraft,
  level: number,
  { code, mobile }: Official & { readonly mobile: string },
): OfficialAlert {
  const { complaint, dueAt } = draft.now;
  const { id, serviceCode, place, filedAt } = complaint;
  const below = toldBelow(draft.now, level).map(({ official, reach }) => ({
    name: official.name,
    how: reach === 'told' ? ('silent' as const) : ('not_reached' as const),
  }));
  const of = { tenant: draft.context.duty.tenant, complaint: id, serviceCode, place, filedAt, dueAt };
  const isLast = ruleFor(draft.context.duty, serviceCode).levels.length <= level;
  return { kind: 'alert', ...of, level, isLast, official: code, mobile, below };
}

/** Counted from when he is told, so that a service that was down for a week does not hurry through all levels. */
function waitForAnswer(draft: CaseDraft, level: number): void {
  const { duty, now } = draft.context;
  const { serviceCode } = draft.now.complaint;
  const hours = patienceHours(duty, serviceCode, level);
  const dueAt = addHours(now, hours, ruleFor(duty, serviceCode).counts, duty.calendar);
  draft.wakeAt(dueAt);
}

function endOfChain(draft: CaseDraft): void {
  const wasAnybodyTold = draft.now.told.some(({ reach }) => reach === 'told');
  draft.update({ state: 'ended' });
  draft.log({ event: 'ended', reason: wasAnybodyTold ? 'nobody_acknowledged' : 'nobody_could_be_told' });
}
