import { z } from 'zod';
import { daySpan } from './city-file.ts';
import type { CityFault } from './fault.ts';
import { readYaml } from './yaml-file.ts';

const hours = z.number('is missing or not a number').min(0, 'is below 0').max(8784, 'is above a year');

const level = z.strictObject({
  /** Who is told: the officer who has the complaint, whoever the last one told reports to, or a code of the roster. */
  to: z.string('is missing: officer, reporting_to or a code of roster.csv').min(1, 'is empty'),
  /** Hours after the time limit, counted like the limit itself. */
  hoursAfterLimit: hours,
});

const levels = z
  .array(level, 'is missing')
  .min(1, 'is empty; give at least one level')
  .refine(
    (all) =>
      all.every(
        (each, index) => index === 0 || each.hoursAfterLimit >= (all[index - 1]?.hoursAfterLimit ?? 0),
      ),
    'has a level that comes before the one above it',
  );

const rule = z.strictObject({
  startsAt: z.enum(['filing', 'assignment'], 'is neither filing nor assignment'),
  counts: z.enum(['working_hours', 'all_hours'], 'is neither working_hours nor all_hours'),
  warnHoursBefore: hours,
  levels,
});

const codes = z.array(z.string('is not text').min(1, 'is empty')).default([]);

const escalationFile = z.strictObject({
  default: rule,
  /** Per category of the platform's menu; what is left out is as in `default`. */
  categories: z.record(z.string(), rule.partial()).default({}),
  /** Told while a complaint is assigned to nobody; codes of the roster. */
  unassigned: codes,
  /** Told at once of an emergency; codes of the roster. */
  onCall: codes,
  quietHours: daySpan,
  digestAt: z
    .string('is missing or not in quotes')
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'is not a time like 08:30'),
});

export type EscalationRules = z.infer<typeof escalationFile>;

/**
 * `escalation.yaml`: who hears of a late complaint, and when. `rosterCodes`: the codes that may be named in it; absent
 * where the roster itself could not be read.
 */
export function readEscalation(
  text: string,
  file: string,
  rosterCodes?: ReadonlySet<string>,
): { readonly value?: EscalationRules; readonly faults: readonly CityFault[] } {
  const read = readYaml(text, escalationFile, file);
  if (!read.value || !rosterCodes) return read;
  const unknown = namedCodes(read.value).filter(({ code }) => !rosterCodes.has(code));
  const faults = unknown.map(({ code, path }) => ({
    file,
    line: read.lineOf(path),
    message: `${path.join('.')} «${code}» is no code of roster.csv`,
  }));
  return faults.length > 0 ? { faults } : read;
}

function namedCodes(
  rules: EscalationRules,
): { readonly code: string; readonly path: readonly PropertyKey[] }[] {
  const lists = (['unassigned', 'onCall'] as const).flatMap((key) =>
    rules[key].map((code, index) => ({ code, path: [key, index] })),
  );
  const sets = [
    { path: ['default'], levels: rules.default.levels },
    ...Object.entries(rules.categories).map(([name, each]) => ({
      path: ['categories', name],
      levels: each.levels ?? [],
    })),
  ];
  const inLevels = sets.flatMap(({ path, levels: all }) =>
    all.map(({ to }, index) => ({ code: to, path: [...path, 'levels', index, 'to'] })),
  );
  return [...lists, ...inLevels.filter(({ code }) => code !== 'officer' && code !== 'reporting_to')];
}
