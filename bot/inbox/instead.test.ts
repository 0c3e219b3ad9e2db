import { fileURLToPath } from 'node:url';
import { beforeAll, expect, test } from 'vitest';
import { loadUnderstander } from '../../intents/load.ts';
import { DEFAULT_TYPES } from '../city/default-types.ts';
import { loadCities } from '../city/load-cities.ts';
import type { Understood } from '../engine/understood.ts';
import { instead } from './instead.ts';

const CITIES = fileURLToPath(new URL('../../backend-adapter/sandbox/cities', import.meta.url));
let understand: (text: string) => Understood;

beforeAll(async () => {
  const loaded = loadCities(CITIES);
  const city = loaded.ok ? loaded.value.cities.get('pg.citya')?.words(DEFAULT_TYPES) : undefined;
  if (!city) throw new Error('the sandbox cities have faults');
  const understander = await loadUnderstander();
  understand = (text) => {
    const {
      language: _language,
      script: _script,
      ...understood
    } = understander.understand(text, {
      languages: ['en', 'hi', 'ta'],
      city,
      today: '2026-01-05',
    });
    return { ...understood, entities: { ...understood.entities } };
  };
}, 60_000);

const meant = (text: string): Understood | undefined => instead(text, understand(text), understand);

test.each([
  ['no, not the light, the water is not coming', 'NoWaterSupply'],
  ['no, it is the drain that is blocked', 'OverflowingOrBlockedDrain'],
  ['नहीं, बत्ती नहीं, पानी नहीं आ रहा', 'NoWaterSupply'],
  ['nahi, kachra nahi, nali jam hai', 'OverflowingOrBlockedDrain'],
  ['இல்ல, தண்ணி வரல', 'NoWaterSupply'],
])('«%s» is about what comes after the denial', (text, code) => {
  expect(meant(text)).toMatchObject({
    instead: true,
    intent: 'file_complaint',
    entities: { serviceCode: code },
  });
});

test.each([
  'no water, no light in our street',
  'street light not working, sector 4',
  'paani nahi aa raha, teen din se',
  'தண்ணி வரல, ரெண்டு நாளா',
  'no',
  'no, thanks',
])('«%s» denies nothing that was said before', (text) => {
  expect(meant(text)?.instead).toBeUndefined();
});

test.each([
  ['not sector 4, sector 5', 'SEC05'],
  ['no, sector 6 me', 'SEC06'],
])('«%s» names the place behind the denial', (text, locality) => {
  expect(meant(text)?.places.map((place) => place.locality)).toEqual([locality]);
});
