import { expect, test } from 'vitest';
import { saysWhere } from './says-where.ts';

test.each([
  'near city hospital',
  'opposite fire station',
  'sarkari school ke piche',
  'अस्पताल के सामने',
  'பள்ளிக்கூடம் பக்கத்துல',
  'గుడి దగ్గర',
  'its opposite the bank',
  'बड़े पीपल के पेड़ के पास है',
])('«%s» says where', (text) => expect(saysWhere(text)).toBe(true));

test.each([
  'near',
  'teen din se pani nahi aata',
  'the whole street is dark',
  'sector 4',
  'மூணு நாளா தண்ணி வரல',
])('«%s» does not', (text) => expect(saysWhere(text)).toBe(false));
