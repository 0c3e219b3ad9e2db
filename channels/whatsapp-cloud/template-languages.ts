/** Where the provider has no templates in a language, the languages that its speakers most likely read, best first. */
const INSTEAD: Readonly<Record<string, readonly string[]>> = {
  as: ['hi'],
  or: ['hi'],
  ne: ['hi'],
  sa: ['hi'],
  sd: ['ur', 'hi'],
  mai: ['hi'],
  bho: ['hi'],
  kok: ['mr', 'hi'],
  doi: ['hi'],
  brx: ['hi'],
  ks: ['ur', 'hi'],
  mni: [],
  sat: ['hi'],
};

/** The languages to look for a template in, one after another: `hi-Latn` → hi, en; `kok` → kok, mr, hi, en. */
export function languageChain(locale: string): readonly string[] {
  const base = locale.split('-')[0] ?? locale;
  return [...new Set([locale, base, ...(INSTEAD[base] ?? []), 'en'])];
}
