import { z } from 'zod';

const TAG = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/;

/** Whether a column or key is a BCP 47 language tag. */
export function isLanguageTag(name: string): boolean {
  return TAG.test(name);
}

/** What people write into a cell of a city's files; each message says what is wrong and what would be right. */
export const cell = {
  filled: z.string().min(1, 'is empty'),
  optional: z.string().transform((text) => (text === '' ? undefined : text)),
  /** Alternatives with `|` between them; an empty cell is an empty list. */
  list: z.string().transform((text) =>
    text
      .split('|')
      .map((part) => part.trim())
      .filter((part) => part !== ''),
  ),
  pincode: z.string().regex(/^([1-9]\d{5})?$/, says('is not six digits')),
  mobile: z.string().regex(/^[6-9]\d{9}$/, says('is not a mobile of ten digits, without +91')),
  date: z.string().refine(isDay, says('is not a date like 2026-01-26')),
  optionalDate: z
    .string()
    .refine((text) => text === '' || isDay(text), says('is not a date like 2026-01-26')),
  latitude: between(-90, 90),
  longitude: between(-180, 180),
  hours: between(1, 24 * 366),
};

/** `latitude 131.3 is not between -90 and 90`: the value as typed stands in the message. */
function says(what: string): { error: (issue: { input?: unknown }) => string } {
  return { error: (issue) => (issue.input === '' ? 'is empty' : `${shown(issue.input)} ${what}`) };
}

function shown(input: unknown): string {
  return typeof input === 'string' || typeof input === 'number' ? `${input}` : 'the value';
}

function between(least: number, most: number) {
  return z
    .string()
    .refine(
      (text) => /^-?\d+(\.\d+)?$/.test(text) && Number(text) >= least && Number(text) <= most,
      says(`is not between ${least} and ${most}`),
    )
    .transform(Number);
}

function isDay(text: string): boolean {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : undefined;
  return day !== undefined && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}
