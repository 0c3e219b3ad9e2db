import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { loadCatalog, type Catalog } from './catalog.ts';
import { isPlural, keysSource } from './generate-keys.ts';
import { readMessages, writtenLanguages } from './languages.ts';

const ROOT = fileURLToPath(new URL('../', import.meta.url));
const english = readMessages('en');
const reading = (locale: string) => ({ locale, timeZone: 'Asia/Kolkata', digits: 'latin' as const });

/** The keys a language must have: its own plural forms where English has two. */
function keysFor(language: string): readonly string[] {
  const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
  const keys = Object.keys(english).flatMap((key) => {
    if (!isPlural(key, english)) return [key];
    return key.endsWith('_other') ? forms.map((form) => key.replace(/_other$/, `_${form}`)) : [];
  });
  return keys.toSorted();
}

function placeholders(text: string): readonly string[] {
  return [...new Set([...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name as string))].toSorted();
}

function englishFor(key: string): string {
  return english[key] ?? english[key.replace(/_(zero|one|two|few|many)$/, '_other')] ?? '';
}

/** Written whole in the code, or computed from one of its beginnings: `language.name_`, `state.`. */
function isUsed(key: string, code: string): boolean {
  const beginnings = [...key.matchAll(/[._]/g)].map(({ index }) => key.slice(0, index + 1));
  return code.includes(`'${key}'`) || beginnings.some((each) => code.includes(`\`${each}\${`));
}

describe.each(writtenLanguages())('texts in %s', (language) => {
  const messages = readMessages(language);

  test('has every key, with the plural forms of the language, and no other', () => {
    expect(Object.keys(messages).toSorted()).toEqual(keysFor(language));
  });

  test('keys stand in order, so that two people find the same line', () => {
    expect(Object.keys(messages)).toEqual(Object.keys(messages).toSorted());
  });

  test('takes the same values as English', () => {
    const differ = Object.entries(messages).filter(([key, text]) => {
      const own = placeholders(text);
      const wanted = placeholders(englishFor(key));
      // «1» may be said in a word of the language instead.
      const missing = wanted.filter(
        (name) => !own.includes(name) && !(name === 'count' && key.endsWith('_one')),
      );
      return missing.length > 0 || own.some((name) => !wanted.includes(name));
    });
    expect(differ.map(([key]) => key)).toEqual([]);
  });

  test('no text is empty, has spaces at its ends, or an internal code in it', () => {
    const bad = Object.entries(messages).filter(
      ([, text]) =>
        text.trim() === '' || text !== text.trim() || /PENDINGFOR|null|undefined|\bERR_/.test(text),
    );
    expect(bad.map(([key]) => key)).toEqual([]);
  });

  test('choices fit a WhatsApp list row by graphemes', () => {
    const graphemes = new Intl.Segmenter(language, { granularity: 'grapheme' });
    const long = Object.entries(messages).filter(
      ([key, text]) =>
        key.startsWith('menu.') && key !== 'menu.intro' && [...graphemes.segment(text)].length > 24,
    );
    expect(long.map(([key, text]) => `${key}: ${text}`)).toEqual([]);
  });
});

describe('the catalogue', () => {
  let catalog: Catalog;
  beforeAll(async () => {
    catalog = await loadCatalog();
  });

  test('speaks at least English, Hindi and Tamil', () => {
    expect(catalog.languages).toEqual(expect.arrayContaining(['en', 'hi', 'ta']));
  });

  test('keys.ts is what the English texts make it', () => {
    expect(readFileSync(`${ROOT}locales/keys.ts`, 'utf8')).toBe(keysSource(english));
  });

  test('every key is used somewhere', () => {
    const code = ['bot', 'locales', 'channels']
      .flatMap((folder) =>
        readdirSync(`${ROOT}${folder}`, { recursive: true }).map((name) => `${folder}/${String(name)}`),
      )
      .filter((path) => path.endsWith('.ts') && path !== 'locales/keys.ts' && !path.endsWith('.test.ts'))
      .map((path) => readFileSync(`${ROOT}${path}`, 'utf8'))
      .join('\n');
    const unused = Object.keys(english)
      .map((key) => (isPlural(key, english) ? key.replace(/_(one|other)$/, '') : key))
      .filter((key) => !isUsed(key, code));
    expect([...new Set(unused)]).toEqual([]);
  });

  test('puts money, dates, names and texts into a sentence of the language', () => {
    const text = {
      key: 'bills.due',
      values: {
        service: { kind: 'text', text: { key: 'service.water' } },
        amount: { kind: 'money', rupees: 123_456 },
        date: { kind: 'date', at: Date.parse('2026-11-12T12:00:00+05:30') },
        consumer: { kind: 'id', text: 'WS/107/2023-24/001234' },
      },
    } as const;
    expect(catalog.render(text, reading('en'))).toBe(
      'Water: ₹1,23,456, to be paid by 12 November 2026 (WS/107/2023-24/001234)',
    );
    expect(catalog.render(text, reading('hi'))).toContain('12 नवंबर 2026');
    expect(catalog.render(text, reading('ta'))).toContain('₹1,23,456');
  });

  test('chooses the plural form by the rules of the language', () => {
    const bills = (count: number) =>
      catalog.render(
        { key: 'bills.intro', values: { count, total: { kind: 'money', rupees: 10 } } },
        reading('en'),
      );
    expect(bills(1)).toBe('1 bill is due, ₹10 in all:');
    expect(bills(3)).toBe('3 bills are due, ₹10 in all:');
  });

  test('counts what is missing and falls back to English', () => {
    expect(catalog.render({ key: 'menu.bills' }, reading('xx'))).toBe(
      catalog.render({ key: 'menu.bills' }, reading('en')),
    );
    expect(catalog.missing.get('xx:menu.bills')).toBe(1);
    expect(catalog.render({ key: 'no.such_key' }, reading('hi'))).toBe('no.such_key');
    expect(catalog.missing.get('hi:no.such_key')).toBe(1);
  });
});
