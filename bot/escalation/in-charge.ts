import type { Employee } from '../../backend-adapter/platform.ts';
import type { RosterEntry } from '../city/roster-file.ts';
import type { Instant } from '../engine/json.ts';
import { dayOf } from './calendar.ts';
import { toldBelow, type EscalationCase, type Official, type WatchedComplaint } from './case.ts';
import { ruleFor, type Duty } from './duty.ts';

/** Whom a level is for: known from the roster, or ids that the platform has to be asked about first. */
export interface InCharge {
  /** Ids of employees; empty: nothing to ask. */
  readonly ask: readonly string[];
  /** By the roster alone; also where the platform gives no answer. */
  readonly onRoster: readonly Official[];
}

/** Whom the given level (from 1) of a case is for. Undefined: there is no such level. */
export function inCharge(of: EscalationCase, level: number, duty: Duty): InCharge | undefined {
  const rule = ruleFor(duty, of.complaint.serviceCode).levels[level - 1];
  if (!rule) return undefined;
  if (rule.to === 'officer') return { ask: of.assignees, onRoster: officersOf(of.complaint, duty) };
  if (rule.to === 'reporting_to')
    return above(
      toldBelow(of, level).map(({ official }) => official),
      duty,
    );
  return { ask: [], onRoster: byCodes([rule.to], duty) };
}

function above(officials: readonly Official[], duty: Duty): InCharge {
  return {
    ask: distinct(officials.flatMap(({ above: { id } }) => id ?? [])),
    onRoster: byCodes(distinct(officials.flatMap(({ above: { code } }) => code ?? [])), duty),
  };
}

/**
 * While the platform has given it to nobody: whoever stands at the lower end of the roster for this department, category
 * and ward; else those whom `escalation.yaml` names for unassigned complaints.
 */
function officersOf(complaint: WatchedComplaint, duty: Duty): readonly Official[] {
  const superiors = new Set(duty.roster.flatMap(({ reportingTo }) => reportingTo ?? []));
  const fitting = duty.roster.filter((entry) => !superiors.has(entry.code) && serves(entry, complaint, duty));
  const [best] = fitting.toSorted((a, b) => narrowness(b) - narrowness(a));
  return best ? [rosterOfficial(best)] : byCodes(duty.rules.unassigned, duty);
}

/** Empty lists mean «all»; a department that the platform has not told yet excludes nobody. */
function serves(entry: RosterEntry, { serviceCode, locality }: WatchedComplaint, duty: Duty): boolean {
  const type = duty.types.get(serviceCode.toLowerCase());
  const has = (list: readonly string[], one: string | undefined): boolean =>
    list.length === 0 || (one !== undefined && list.includes(one));
  return (
    (!type?.department || has(entry.departments, type.department)) &&
    has(entry.categories, type?.category) &&
    has(entry.wards, duty.wards.get(locality))
  );
}

function narrowness({ departments, categories, wards }: RosterEntry): number {
  return [wards, categories, departments].filter((list) => list.length > 0).length;
}

function byCodes(codes: readonly string[], { roster }: Duty): readonly Official[] {
  return codes.flatMap((code) => roster.filter((entry) => entry.code === code).map(rosterOfficial));
}

function rosterOfficial({ code, name, mobile, reportingTo }: RosterEntry): Official {
  return { code, name, mobile, above: reportingTo === undefined ? {} : { code: reportingTo } };
}

/** An employee of the platform; what it does not tell the roster may. */
export function officialOf({ code, name, mobile, reportingTo }: Employee, { roster }: Duty): Official {
  const entry = roster.find((each) => each.code === code);
  const number = mobile ?? entry?.mobile;
  return {
    code,
    name,
    ...(number === undefined ? {} : { mobile: number }),
    above: {
      ...(reportingTo === undefined ? {} : { id: reportingTo }),
      ...(entry?.reportingTo === undefined ? {} : { code: entry.reportingTo }),
    },
  };
}

/** Whoever is on leave is stood in for; whom he reports to stays the same. */
export function present(official: Official, duty: Duty, now: Instant): Official {
  const today = dayOf(now, duty.calendar.timeZone);
  const { away, standIn } = duty.roster.find(({ code }) => code === official.code) ?? {};
  if (!away?.from || !away.until || standIn === undefined) return official;
  const isAway = away.from <= today && today <= away.until;
  const [other] = isAway ? byCodes([standIn], duty) : [];
  return other ? { ...other, above: official.above } : official;
}

function distinct(all: readonly string[]): readonly string[] {
  return [...new Set(all)];
}
