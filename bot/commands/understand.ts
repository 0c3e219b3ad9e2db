import { createInterface } from 'node:readline';
import { z } from 'zod';
import { loadUnderstander } from '../../intents/load.ts';
import type { Understander, UnderstandingContext } from '../../intents/understanding.ts';
import { DEFAULT_TYPES } from '../city/default-types.ts';
import { describeFault } from '../city/fault.ts';
import { loadCities, type Cities } from '../city/load-cities.ts';
import { StartFault } from '../service/start-fault.ts';
import { LANGUAGE_NAMES } from '../../intents/understand/entities/language-names.ts';
import { citiesFolder } from './cities-folder.ts';
import { settings } from './settings.ts';

const text = z.string('has to be a text');
const language = text.refine(
  (tag) => Object.hasOwn(LANGUAGE_NAMES, tag),
  'has to be a language known here, like hi',
);

const Line = z.object({
  text,
  languages: z.array(language, 'has to be a list of languages').min(1, 'has to name one at least').optional(),
  locale: language.optional(),
  city: text.optional(),
  asking: text.optional(),
});

const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Kolkata' });

/** `understand`: one JSON line in, one out, in order; the model is loaded once. */
export async function understand(): Promise<void> {
  const loaded = loadCities(citiesFolder(settings()));
  if (!loaded.ok) throw new StartFault(loaded.faults.map(describeFault));
  const understander = await loadUnderstander();
  for await (const line of createInterface({ input: process.stdin })) {
    process.stdout.write(`${JSON.stringify(answer(line, understander, loaded.value))}\n`);
  }
}

function answer(line: string, understander: Understander, cities: Cities): object {
  const read = Line.safeParse(parseJson(line));
  if (!read.success) return { error: describe(read.error) };
  const { text, city: tenant, ...given } = read.data;
  const city = tenant === undefined ? undefined : cities.cities.get(tenant);
  if (tenant !== undefined && !city) return { error: `city: there is no ${tenant}` };
  const context = {
    ...given,
    today: today.format(Date.now()),
    ...(city
      ? { city: city.words(DEFAULT_TYPES), languages: given.languages ?? city.settings.languages }
      : {}),
  } as UnderstandingContext;
  const { language, script, intent, confidence, alternatives, entities } = understander.understand(
    text,
    context,
  );
  return { language, script, intent, confidence, alternatives, entities };
}

function describe(error: z.ZodError): string {
  const [issue] = error.issues;
  const where = issue?.path.join('.') ?? '';
  return where === '' ? 'not a JSON object' : `${where}: ${issue?.message ?? 'wrong'}`;
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
