import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

interface Typed {
  readonly roman: string;
  /** How many people typed it so. */
  readonly writers: number;
}

/** A word of Hindi, and how people typed it in Latin letters. */
export interface WordList {
  readonly nativeOf: ReadonlyMap<string, string>;
  readonly typed: ReadonlyMap<string, readonly Typed[]>;
}

/** Words of every sentence that such lists lack or have for another word. */
const CLOSED_WORDS: Readonly<Record<string, string>> = {
  me: 'में', mai: 'मैं', ki: 'की', ke: 'के', ka: 'का', ko: 'को', he: 'है', hai: 'है', par: 'पर', ap: 'आप', karna: 'करना', meri: 'मेरी', kaise: 'कैसे',
}; // prettier-ignore

/**
 * Reads lines of native word, typed word, number of writers (as Dakshina's lexica have them), packed or not. Where a
 * typed word may be several, it is the one that more writers typed so and that is said more often.
 */
export function readWordList(path: string, timesSaid: (native: string) => number): WordList {
  const bytes = readFileSync(path);
  const text = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  const best = new Map<string, { readonly native: string; readonly weight: number }>();
  const typed = new Map<string, Typed[]>();
  for (const line of text.split('\n')) {
    const [native = '', roman = '', writers = '0'] = line.split('\t');
    if (roman === '') continue;
    const each = { roman, writers: Number(writers) };
    typed.set(native, [...(typed.get(native) ?? []), each]);
    const weight = each.writers * (1 + timesSaid(native));
    if (weight > (best.get(roman)?.weight ?? 0)) best.set(roman, { native, weight });
  }
  const nativeOf = [...best].map(([roman, { native }]) => [roman, native] as const);
  return { nativeOf: new Map([...nativeOf, ...Object.entries(CLOSED_WORDS)]), typed };
}
