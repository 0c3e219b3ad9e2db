import { expect, test } from 'vitest';
import type { TextContent } from '../../engine/input.ts';
import type { SlotContext } from '../../engine/slots.ts';
import { samePlace } from './same-place.ts';

const last = { locality: 'SEC04', names: { en: 'Sector 4' }, isLandmark: false };
const context = { facts: { consents: [], lastPlaces: [last] } } as unknown as SlotContext;
const said = (text: string) => samePlace({ kind: 'text', text } as TextContent, context);

test.each([
  'same place',
  'Same as last time',
  'wahi jagah',
  'usi jagah par',
  'वही जगह',
  'वहीं',
  'அதே இடம்',
  'adhe idam',
])('«%s» is the place of the last complaint', (text) => expect(said(text)).toEqual(last));

test.each(['same problem in sector 5', 'sector 4', 'wahi purani dikkat'])('«%s» is not', (text) =>
  expect(said(text)).toBeUndefined(),
);
