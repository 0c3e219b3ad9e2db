import { z } from 'zod';
import type { BillService } from '../../backend-adapter/platform.ts';
import { isLanguageTag } from './cell.ts';

const words = z.string('is missing or not text').min(1, 'is empty');
const tag = words.refine(isLanguageTag, 'is not a language tag like hi or pa');

/** A text in several languages; English is what every other language falls back to. */
export const localText = z
  .object(
    { en: z.string('is missing; every text needs English').min(1, 'is empty') },
    'is not a text by language',
  )
  .catchall(words)
  .refine(
    (text) => Object.keys(text).every(isLanguageTag),
    'has a key that is not a language tag like hi or pa',
  );

const contact = z.strictObject({
  id: words,
  names: localText,
  number: z
    .string('is missing or not in quotes')
    .regex(/^\+?[\d -]{3,20}$/, 'is not a telephone number (digits, spaces, hyphens; in quotes)'),
  hours: localText.optional(),
});

const MINUTES_PER_HOUR = 60;

/** `09:30-17:30` as minutes of the day; a span over midnight ends before it begins. */
export const daySpan = z
  .string('is missing or not text like 09:30-17:30')
  .regex(/^([01]\d|2[0-3]):[0-5]\d-([01]\d|2[0-3]):[0-5]\d$/, 'is not a span like 09:30-17:30')
  .transform((text) => ({ from: minutes(text.slice(0, 5)), to: minutes(text.slice(6)) }));

function minutes(clock: string): number {
  return Number(clock.slice(0, 2)) * MINUTES_PER_HOUR + Number(clock.slice(3));
}

const officeSpan = daySpan.refine((span) => span.from < span.to, 'ends before it begins');

const BILL_SERVICES = [
  'property_tax',
  'water',
  'sewerage',
  'trade_licence',
  'fire_noc',
  'building_plan',
  'challan',
  'other',
] as const satisfies readonly BillService[];

const settings = z.strictObject({
  names: localText,
  languages: z.array(tag, 'is missing; list the languages spoken here').min(1, 'is empty'),
  defaultLanguage: tag,
  digits: z.enum(['latin', 'native'], 'is neither latin nor native').default('latin'),
  timeZone: words.refine(isTimeZone, 'is not a time zone like Asia/Kolkata'),
  /** Kilometres from the nearest known place beyond which a pin is outside the city. */
  reachKm: z.number('is missing or not a number').positive('is not above 0').max(200, 'is above 200'),
  workingHours: z.strictObject({
    mon: officeSpan.optional(),
    tue: officeSpan.optional(),
    wed: officeSpan.optional(),
    thu: officeSpan.optional(),
    fri: officeSpan.optional(),
    sat: officeSpan.optional(),
    sun: officeSpan.optional(),
  }),
  holidays: z
    .array(
      z.strictObject({ date: words.pipe(z.iso.date('is not a date like 2026-01-26')), names: localText }),
    )
    .default([]),
  helplines: z.array(contact, 'is missing').min(1, 'is empty; give at least the general number'),
  emergencies: z.array(contact, 'is missing').min(1, 'is empty; give at least 112'),
  office: z.strictObject({ address: localText, hours: localText }),
  billServices: z.array(z.enum(BILL_SERVICES, `is not one of ${BILL_SERVICES.join(', ')}`)).default([]),
  /** Numbers and accounts that lead here, by channel. */
  accounts: z
    .record(z.string(), z.array(z.string('is not text; put it in quotes').min(1, 'is empty')))
    .default({}),
  /** Messages to a number that no city lists come here. */
  answersUnlisted: z.boolean('is neither true nor false').default(false),
  paymentDomain: words
    .regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/, 'is not a domain like pay.city.example (no https://, no path)')
    .optional(),
});

/** `city.yaml` as read; hours in minutes of the day. */
export type CitySettings = z.infer<typeof settings>;

export const cityFile: z.ZodType<CitySettings> = settings
  .refine((city) => city.languages.includes(city.defaultLanguage), {
    path: ['defaultLanguage'],
    error: 'is not among the languages',
  })
  .superRefine((city, context) => {
    for (const language of city.languages) {
      if (city.names[language] === undefined) {
        context.addIssue({ code: 'custom', path: ['names'], message: `has no name in «${language}»` });
      }
    }
  });

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
