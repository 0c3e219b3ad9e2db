import type { ScriptCode } from '../understanding.ts';

/** First and last code point of each script's letters, and its ISO 15924 code. */
const RANGES: readonly (readonly [from: number, to: number, code: ScriptCode])[] = [
  [0x0041, 0x024f, 'Latn'],
  [0x0600, 0x06ff, 'Arab'],
  [0x0750, 0x077f, 'Arab'],
  [0x0900, 0x097f, 'Deva'],
  [0x0980, 0x09ff, 'Beng'],
  [0x0a00, 0x0a7f, 'Guru'],
  [0x0a80, 0x0aff, 'Gujr'],
  [0x0b00, 0x0b7f, 'Orya'],
  [0x0b80, 0x0bff, 'Taml'],
  [0x0c00, 0x0c7f, 'Telu'],
  [0x0c80, 0x0cff, 'Knda'],
  [0x0d00, 0x0d7f, 'Mlym'],
  [0x1c50, 0x1c7f, 'Olck'],
  [0xabc0, 0xabff, 'Mtei'],
];
const MAX_CHARACTERS_READ = 1_000;
const LETTER = /[\p{L}\p{M}]/u;
const BEHIND_LAST = 0xac00;
/** For each code unit below `BEHIND_LAST` 1 + the index of the range that it is a letter of; 0: it is of none. */
const RANGE_OF = new Uint8Array(BEHIND_LAST);
for (const [index, [from, to]] of RANGES.entries()) {
  for (let code = from; code <= to; code += 1) {
    if (LETTER.test(String.fromCharCode(code))) RANGE_OF[code] = index + 1;
  }
}

/** The script most letters of a text are in; `Zyyy` where it has none. */
export function scriptOf(text: string): ScriptCode {
  return scriptsOf(text)[0] ?? 'Zyyy';
}

/** The scripts a text has letters of, most letters first. */
export function scriptsOf(text: string): readonly ScriptCode[] {
  const counts = new Map<ScriptCode, number>();
  const end = Math.min(text.length, MAX_CHARACTERS_READ);
  for (let at = 0; at < end;) {
    const range = RANGE_OF[text.charCodeAt(at)] ?? 0;
    const from = at;
    while (at < end && (RANGE_OF[text.charCodeAt(at)] ?? 0) === range) at += 1;
    const script = RANGES[range - 1]?.[2];
    if (script !== undefined) counts.set(script, (counts.get(script) ?? 0) + at - from);
  }
  return [...counts].toSorted((a, b) => b[1] - a[1]).map(([script]) => script);
}

/** The languages a script is written for here, most spoken first. */
export const LANGUAGES_OF_SCRIPT: Readonly<Record<ScriptCode, readonly string[]>> = {
  Arab: ['ur', 'sd', 'ks'],
  Deva: ['hi', 'mr', 'ne', 'kok', 'mai', 'sa', 'doi', 'brx'],
  Beng: ['bn', 'as', 'mni'],
  Guru: ['pa'],
  Gujr: ['gu'],
  Orya: ['or'],
  Taml: ['ta'],
  Telu: ['te'],
  Knda: ['kn'],
  Mlym: ['ml'],
  Olck: ['sat'],
  Mtei: ['mni'],
};
