/** How people of a city read numbers, money and dates. */
export interface Reading {
  readonly locale: string;
  readonly timeZone: string;
  readonly digits: 'latin' | 'native';
}

/** Written right to left: numbers and ids inside a line are isolated, or they are shuffled. */
const RIGHT_TO_LEFT: ReadonlySet<string> = new Set(['ur', 'sd', 'ks']);
const FIRST_STRONG_ISOLATE = '\u2068';
const POP_ISOLATE = '\u2069';

/** Digits of a language's script, where they are in use beside Latin ones. */
const NATIVE_DIGITS: Readonly<Record<string, string>> = {
  hi: 'deva',
  mr: 'deva',
  ne: 'deva',
  bn: 'beng',
  as: 'beng',
  gu: 'gujr',
  pa: 'guru',
  or: 'orya',
  ta: 'tamldec',
  te: 'telu',
  kn: 'knda',
  ml: 'mlym',
  ur: 'arabext',
};

function numberingSystem({ locale, digits }: Reading): string {
  return (digits === 'native' && NATIVE_DIGITS[locale]) || 'latn';
}

/**
 * Rupees with Indian grouping, paise only where there are some: ₹3,450, ₹1,23,456.50. Grouped as `en-IN` in every
 * language, because several locales of Intl lack the lakh grouping.
 */
export function formatMoney(rupees: number, reading: Reading): string {
  const paise = Number.isInteger(rupees) ? 0 : 2;
  const format = numberFormat(`en-IN-u-nu-${numberingSystem(reading)}`, paise);
  const amount = format.format(Math.abs(rupees));
  return isolate(`${rupees < 0 ? '−' : ''}₹${amount}`, reading);
}

export function formatNumber(value: number, reading: Reading): string {
  return numberFormat(`en-IN-u-nu-${numberingSystem(reading)}`, undefined).format(value);
}

/** A day in words of the language: 12 November 2026, 12 नवंबर 2026. */
export function formatDate(at: number, reading: Reading): string {
  const region = reading.locale.includes('-') ? '' : '-IN';
  return dateFormat(`${reading.locale}${region}-u-nu-${numberingSystem(reading)}`, reading.timeZone).format(
    at,
  );
}

export function formatList(items: readonly string[], { locale }: Reading): string {
  return listFormat(locale).format(items);
}

/** Keeps a number, id or Latin name in one piece inside right-to-left text. */
export function isolate(text: string, { locale }: Reading): string {
  return RIGHT_TO_LEFT.has(locale) ? `${FIRST_STRONG_ISOLATE}${text}${POP_ISOLATE}` : text;
}

const numberFormat = remember(
  (tag: string, paise: number | undefined) =>
    new Intl.NumberFormat(
      tag,
      paise === undefined ? {} : { minimumFractionDigits: paise, maximumFractionDigits: paise },
    ),
);
const dateFormat = remember(
  (tag: string, timeZone: string) =>
    new Intl.DateTimeFormat(tag, { day: 'numeric', month: 'long', year: 'numeric', timeZone }),
);
const listFormat = remember((tag: string) => new Intl.ListFormat(tag, { type: 'conjunction' }));

/** Intl formatters cost a tenth of a millisecond to make and nothing to keep. */
function remember<A extends readonly unknown[], R>(make: (...args: A) => R): (...args: A) => R {
  const made = new Map<string, R>();
  return (...args) => {
    const key = args.join('|');
    const known = made.get(key) ?? make(...args);
    made.set(key, known);
    return known;
  };
}
