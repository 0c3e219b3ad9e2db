import i18next from 'i18next';
import type { Text, Value } from '../bot/engine/text.ts';
import { formatDate, formatList, formatMoney, formatNumber, isolate, type Reading } from './format.ts';
import { readMessages, writtenLanguages } from './languages.ts';

/** Spoken where a language has no text for something; `catalog.test.ts` sees to it that this never happens. */
const LAST_RESORT = 'en';

/** Turns texts into words of a language. */
export interface Catalog {
  readonly languages: readonly string[];
  render(text: Text, reading: Reading): string;
  /** Keys that were missing in a language at run time, with how often; for metrics. */
  readonly missing: ReadonlyMap<string, number>;
}

/** Loads every language that is written; no I/O afterwards. */
export async function loadCatalog(): Promise<Catalog> {
  const messages = new Map(writtenLanguages().map((tag) => [tag, readMessages(tag)]));
  const missing = new Map<string, number>();
  const engine = i18next.createInstance();
  await engine.init({
    resources: Object.fromEntries([...messages].map(([tag, texts]) => [tag, { translation: texts }])),
    fallbackLng: LAST_RESORT,
    keySeparator: false,
    nsSeparator: false,
    interpolation: { escapeValue: false },
  });
  const translate = engine.t as (key: string, options: object) => string;
  const words = new Words(translate, (key, locale) => {
    const texts = messages.get(locale);
    if (texts && (key in texts || `${key}_other` in texts)) return;
    missing.set(`${locale}:${key}`, (missing.get(`${locale}:${key}`) ?? 0) + 1);
  });
  return {
    languages: [...messages.keys()],
    missing,
    render: (text, reading) => words.of(text, reading),
  };
}

class Words {
  /** Texts without values, by language and key: most of what is said, and always the same. */
  private readonly still = new Map<string, string>();

  constructor(
    private readonly translate: (key: string, options: object) => string,
    private readonly countIfMissing: (key: string, locale: string) => void,
  ) {}

  of({ key, values = {} }: Text, reading: Reading): string {
    this.countIfMissing(key, reading.locale);
    const given = Object.entries(values);
    if (given.length === 0) return this.ofStill(key, reading.locale);
    const options: Record<string, unknown> = { lng: reading.locale };
    for (const [name, value] of given) {
      options[name] = name === 'count' ? value : this.value(value, reading);
    }
    return this.translate(key, options);
  }

  private ofStill(key: string, locale: string): string {
    const name = `${locale}:${key}`;
    const words = this.still.get(name) ?? this.translate(key, { lng: locale });
    this.still.set(name, words);
    return words;
  }

  private value(value: Value, reading: Reading): string {
    if (typeof value === 'string') return value;
    if (typeof value === 'number') return formatNumber(value, reading);
    switch (value.kind) {
      case 'money':
        return formatMoney(value.rupees, reading);
      case 'date':
        return formatDate(value.at, reading);
      case 'id':
      case 'quote':
        return isolate(value.text, reading);
      case 'local':
        return value.names[reading.locale] ?? value.names[LAST_RESORT] ?? '';
      case 'text':
        return this.of(value.text, reading);
      case 'list': {
        const items = value.items.map((item) => this.value(item, reading));
        return formatList(items, reading);
      }
    }
  }
}
