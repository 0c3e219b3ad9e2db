import { expect, test } from 'vitest';
import type { CitySnapshot } from '../../engine/city.ts';
import type { TextContent } from '../../engine/input.ts';
import type { SlotContext } from '../../engine/slots.ts';
import { isAnother } from './another.ts';

const TYPES = [
  { code: 'StreetLightNotWorking', category: 'StreetLights' },
  { code: 'NoWaterSupply', category: 'WaterandSewage' },
  { code: 'BlockOrOverflowingSewage', category: 'WaterandSewage' },
  { code: 'GarbageNeedsTobeCleared', category: 'Garbage' },
  { code: 'Others', category: 'Others' },
];
const city = { complaintTypes: TYPES, filedAs: {} } as unknown as CitySnapshot;

const context = (category: string | undefined): SlotContext => ({
  now: 0,
  city,
  facts: { consents: [], lastPlaces: [] },
  values: category === undefined ? {} : { category },
  misses: 0,
});

function said(text: string, serviceCode: string, more: object = {}): TextContent {
  const understood = {
    intent: 'file_complaint',
    confidence: 0.95,
    band: 'act',
    alternatives: [],
    places: [],
  };
  return { kind: 'text', text, understood: { ...understood, entities: { serviceCode }, ...more } as never };
}

const isSo = (held: string | undefined, content: TextContent): boolean => isAnother(content, context(held));

test.each(['also the garbage is not lifted', 'garbage is lying here', 'aur kachra bhi nahi utha'])(
  'another heading is another matter: «%s»',
  (text) => expect(isSo('StreetLightNotWorking', said(text, 'GarbageNeedsTobeCleared'))).toBe(true),
);

test.each([
  ['the sewage is overflowing', false],
  ['the sewage is overflowing as well', true],
  ['सीवर भी उफन रहा है', true],
  ['சாக்கடையும் வழியுது', true],
])('under the same heading it has to be said so: «%s»', (text, is) =>
  expect(isSo('NoWaterSupply', said(text, 'BlockOrOverflowingSewage'))).toBe(is),
);

test('the same thing, a denial, a guess, and what is said before anything is held are none', () => {
  const garbage = said('also the garbage', 'GarbageNeedsTobeCleared');
  expect(isSo('GarbageNeedsTobeCleared', garbage)).toBe(false);
  expect(isSo(undefined, garbage)).toBe(false);
  expect(isSo('Others', garbage)).toBe(false);
  const denial = said('no, the garbage', 'GarbageNeedsTobeCleared', { instead: true });
  expect(isSo('NoWaterSupply', denial)).toBe(false);
  const guess = said('mujhe naam nahi dena', 'GarbageNeedsTobeCleared', { confidence: 0.7 });
  expect(isSo('NoWaterSupply', guess)).toBe(false);
});
