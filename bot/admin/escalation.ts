import type { Command } from 'commander';
import type { City } from '../city/city.ts';
import { describeFault } from '../city/fault.ts';
import { dutyOf } from '../city/duty-of.ts';
import { loadCities } from '../city/load-cities.ts';
import { DEFAULT_TYPES } from '../city/default-types.ts';
import { citiesFolder } from '../commands/cities-folder.ts';
import { settings } from '../commands/settings.ts';
import { ruleFor, type Duty, type Rule } from '../escalation/duty.ts';
import { StartFault } from '../service/start-fault.ts';
import { maskedMobile } from './alerts.ts';
import { say } from './print.ts';

/** `escalation show`: who hears of a late complaint in each city, in what order and after what time. */
export function addEscalation(admin: Command): void {
  const escalation = admin.command('escalation').description('who hears of a late complaint, and when');
  escalation
    .command('show')
    .option('--city <tenant>', 'this city alone')
    .option('--json', 'JSON Lines')
    .action(({ city, json }: { city?: string; json?: true }) => {
      if (json) admin.setOptionValue('json', true);
      for (const each of citiesAsked(city)) show(admin, each);
    });
}

function citiesAsked(tenant: string | undefined): readonly City[] {
  const loaded = loadCities(citiesFolder(settings()));
  if (!loaded.ok) throw new StartFault(loaded.faults.map(describeFault));
  const all = [...loaded.value.cities.values()];
  const asked = all.filter((each) => tenant === undefined || each.tenant === tenant);
  if (asked.length > 0) return asked;
  const known = all.map((each) => each.tenant).join(', ');
  throw new StartFault([`--city ${tenant}: there is no such city; there are ${known}`]);
}

function show(admin: Command, city: City): void {
  const { tenant } = city;
  const duty = dutyOf(city, DEFAULT_TYPES);
  if (!duty)
    return say(admin, `${tenant}  has no escalation.yaml: nobody is alerted`, { tenant, rules: null });
  for (const category of [undefined, ...Object.keys(duty.rules.categories)]) showRule(admin, duty, category);
  for (const { code, name, mobile, roles, reportingTo } of duty.roster) {
    const above = reportingTo === undefined ? 'reports to nobody' : `reports to ${reportingTo}`;
    const line = `${tenant}  official ${code}  ${name}  ${maskedMobile(mobile)}  ${roles.join(' ')}  ${above}`;
    say(admin, line, { tenant, official: code, name, mobile: maskedMobile(mobile), roles, reportingTo });
  }
}

function showRule(admin: Command, duty: Duty, category: string | undefined): void {
  const { tenant, rules } = duty;
  const typeOf = [...duty.types].find(([, type]) => type.category === category)?.[0] ?? '';
  const rule = category === undefined ? rules.default : ruleFor(duty, typeOf);
  const about = category ?? 'every other category';
  const levels = rule.levels.map(({ to, hoursAfterLimit }, index) => ({
    level: index + 1,
    to,
    hoursAfterLimit,
  }));
  const unassigned = rules.unassigned;
  say(admin, `${tenant}  ${about}: ${counting(rule)}`, {
    tenant,
    category: category ?? null,
    ...rule,
    levels,
    unassigned,
  });
  if (admin.opts<{ json?: boolean }>().json) return;
  for (const { level, to, hoursAfterLimit } of levels)
    say(
      admin,
      `${tenant}    level ${level}, ${hoursAfterLimit} h after the limit: ${whoIs(to, unassigned)}`,
      {},
    );
}

function counting({ startsAt, counts }: Rule): string {
  return `from ${startsAt}, ${counts === 'all_hours' ? 'all hours' : 'working hours'}`;
}

function whoIs(to: string, unassigned: readonly string[]): string {
  if (to === 'reporting_to') return 'whoever the one before reports to';
  if (to !== 'officer') return to;
  const instead = unassigned.length > 0 ? `, else ${unassigned.join(', ')}` : '';
  return `whoever has it, else the roster’s officer for department, category and ward${instead}`;
}
