import { describe, expect, test } from 'vitest';
import { formatDate, formatList, formatMoney, formatNumber, isolate, type Reading } from './format.ts';

const reading = (locale: string, digits: Reading['digits'] = 'latin'): Reading => ({
  locale,
  timeZone: 'Asia/Kolkata',
  digits,
});

describe('money', () => {
  test.each([
    [3_450, 'en', 'latin', '₹3,450'],
    [123_456, 'en', 'latin', '₹1,23,456'],
    [12_345_678, 'kn', 'latin', '₹1,23,45,678'],
    [860.5, 'hi', 'latin', '₹860.50'],
    [-20, 'ta', 'latin', '−₹20'],
    [0, 'en', 'latin', '₹0'],
    [123_456, 'hi', 'native', '₹१,२३,४५६'],
    [123_456, 'bn', 'native', '₹১,২৩,৪৫৬'],
    [50, 'ur', 'latin', '\u2068₹50\u2069'],
  ] as const)('%d in %s with %s digits', (rupees, locale, digits, said) => {
    expect(formatMoney(rupees, reading(locale, digits))).toBe(said);
  });
});

describe('dates', () => {
  const at = Date.parse('2026-11-12T20:00:00Z');

  test.each([
    ['en', 'latin', '13 November 2026'],
    ['hi', 'latin', '13 नवंबर 2026'],
    ['ta', 'latin', '13 நவம்பர், 2026'],
    ['bn', 'latin', '13 নভেম্বর, 2026'],
    ['mr', 'native', '१३ नोव्हेंबर, २०२६'],
  ] as const)('in %s, %s digits, by the city’s own day', (locale, digits, said) => {
    expect(formatDate(at, reading(locale, digits))).toBe(said);
  });
});

test('numbers have Indian grouping in every language', () => {
  expect(formatNumber(1_234_567, reading('ur'))).toBe('12,34,567');
  expect(formatNumber(4, reading('gu', 'native'))).toBe('૪');
});

test('lists join as the language does', () => {
  expect(formatList(['a', 'b', 'c'], reading('en'))).toBe('a, b, and c');
  expect(formatList(['क', 'ख'], reading('hi'))).toBe('क और ख');
});

test('only right-to-left text needs isolates', () => {
  expect(isolate('WS/1', reading('ur'))).toBe('\u2068WS/1\u2069');
  expect(isolate('WS/1', reading('hi'))).toBe('WS/1');
});
