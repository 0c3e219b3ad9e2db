import type { EscalationRules } from '../city/escalation-file.ts';
import type { RosterEntry } from '../city/roster-file.ts';
import type { Calendar } from '../engine/city.ts';

/** What a city's files and masters say of who answers for complaints, and in what time. */
export interface Duty {
  readonly tenant: string;
  readonly rules: EscalationRules;
  readonly roster: readonly RosterEntry[];
  readonly calendar: Calendar;
  /** By complaint type in lower case. */
  readonly types: ReadonlyMap<
    string,
    { readonly category: string; readonly department: string; readonly hours: number }
  >;
  /** By locality, where the city's list of places says so. */
  readonly wards: ReadonlyMap<string, string>;
}

export type Rule = EscalationRules['default'];

/** The rule for a complaint type: its category's own, and the city's for what that leaves out. */
export function ruleFor({ rules, types }: Duty, serviceCode: string): Rule {
  const category = types.get(serviceCode.toLowerCase())?.category ?? '';
  const own = Object.entries(rules.categories[category] ?? {}).filter(([, value]) => value !== undefined);
  return { ...rules.default, ...Object.fromEntries(own) };
}
