import { loadUnderstander } from '../intents/load.ts';
import { modelBytes } from '../intents/model.ts';
import { readDataset } from '../intents/dataset.ts';
import { citiesFolder } from '../bot/commands/cities-folder.ts';
import { DEFAULT_TYPES } from '../bot/city/default-types.ts';
import { loadCities } from '../bot/city/load-cities.ts';
import { settings } from '../bot/commands/settings.ts';
import { quantile } from './quantile.ts';

const WARM_UP = 500;

/** How long understanding one utterance takes, places and entities included; what loading costs. */
export async function benchUnderstand({ utterances }: { readonly utterances: number }): Promise<object> {
  const rssBefore = process.memoryUsage().rss;
  const startedAt = performance.now();
  const understander = await loadUnderstander();
  const loadMs = performance.now() - startedAt;
  const rss = process.memoryUsage().rss - rssBefore;
  const loaded = loadCities(citiesFolder(settings()));
  const city = loaded.ok ? loaded.value.cities.get('pg.citya')?.words(DEFAULT_TYPES) : undefined;
  const context = {
    languages: ['en', 'hi', 'ta'],
    locale: 'hi',
    today: '2026-01-05',
    ...(city ? { city } : {}),
  };
  const texts = readDataset().utterances.map(({ text }) => text);
  const times: number[] = [];
  for (let n = 0; n < WARM_UP + utterances; n += 1) {
    const text = texts[(n * 7) % texts.length] ?? '';
    const from = performance.now();
    understander.understand(text, context);
    if (n >= WARM_UP) times.push((performance.now() - from) * 1_000);
  }
  return {
    bench: 'understand',
    utterances,
    p50Microseconds: Math.round(quantile(times, 0.5)),
    p99Microseconds: Math.round(quantile(times, 0.99)),
    loadMs: Math.round(loadMs),
    modelBytes: modelBytes(),
    memoryMb: Math.round(rss / 1_048_576),
  };
}
