/** What one of the lists of words takes a word for. */
export interface Sense {
  /** The number of the list. */
  readonly list: number;
  readonly value: unknown;
}

const NONE: readonly Sense[] = [];
const bySpelling = new Map<string, Sense[]>();
const bySound = new Map<string, Sense[]>();
let lists = 0;

/**
 * What every list of words says of a word, in one place: a word is asked for by a hundred lists and stands in hardly
 * any of them, so it is looked up once by its spelling and once by its sound, not in each list.
 */
export const senses = {
  /** How many lists there are: what was found when there were fewer has to be found again. */
  count: (): number => lists,

  /** Takes a list in and gives its number. */
  add(spelt: ReadonlyMap<string, unknown>, sounding: ReadonlyMap<string, unknown>): number {
    lists += 1;
    put(bySpelling, spelt, lists);
    put(bySound, sounding, lists);
    return lists;
  },

  spelt: (text: string): readonly Sense[] => bySpelling.get(text) ?? NONE,

  /** Of the spelling, and of the sound (key A) where the lists that have it do not know the spelling. */
  spokenOf(text: string, keyA: string): readonly Sense[] {
    const spelt = bySpelling.get(text) ?? NONE;
    const heard = bySound.get(keyA) ?? NONE;
    if (heard.length === 0) return spelt;
    return spelt.concat(heard.filter(({ list }) => !spelt.some((sense) => sense.list === list)));
  },

  /** What a list takes a word for, given what all say. */
  in(list: number, found: readonly Sense[]): unknown {
    for (let at = 0; at < found.length; at += 1) {
      const sense = found[at] as Sense;
      if (sense.list === list) return sense.value;
    }
    return undefined;
  },
} as const;

function put(into: Map<string, Sense[]>, words: ReadonlyMap<string, unknown>, list: number): void {
  for (const [word, value] of words) {
    if (value === undefined) continue;
    const known = into.get(word);
    if (known) known.push({ list, value });
    else into.set(word, [{ list, value }]);
  }
}
