import { expect, test } from 'vitest';
import type { Understood } from '../engine/understood.ts';
import { partsOf } from './parts.ts';

const complaint = (serviceCode: string, confidence = 0.97): Understood => ({
  intent: 'file_complaint',
  confidence,
  band: 'act',
  alternatives: [],
  entities: { serviceCode },
  places: [],
});
const understand = (text: string): Understood =>
  complaint(text.includes('light') ? 'StreetLightNotWorking' : 'GarbageNeedsTobeCleared');
const parts = (text: string, of = understand) => partsOf(text, complaint('StreetLightNotWorking'), of);

test('two things, the second said to come on top, are two parts in their own words', () => {
  expect(parts('the light is out and garbage is not lifted as well').map(({ text }) => text)).toEqual([
    'the light is out',
    'garbage is not lifted as well',
  ]);
});

test.each([
  'the light is out and nobody comes',
  'the light is out',
  'the light is out, garbage is not lifted',
  'light and garbage too',
  'the light is out, the bin is full, the dog is dead, the drain is blocked too',
])('«%s» is one', (text) => expect(parts(text)).toEqual([]));

test('what is no clear complaint on its own makes no part', () => {
  const unsure = (text: string) => complaint('StreetLightNotWorking', text.includes('also') ? 0.6 : 0.97);
  expect(parts('the light is out and also it blinks', unsure)).toEqual([]);
});

test('a question is not taken apart', () => {
  const whole = { ...complaint('StreetLightNotWorking'), intent: 'check_bill' };
  expect(partsOf('my water bill and also garbage not lifted', whole, understand)).toEqual([]);
});
