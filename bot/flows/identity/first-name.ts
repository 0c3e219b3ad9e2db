/** Before a name and no part of it: «Mr», «Smt.», «श्री», «திரு». */
const TITLES: ReadonlySet<string> = new Set(
  (
    'mr mrs ms miss dr prof adv shri sri smt kum kumari thiru ' +
    'श्री श्रीमती सुश्री डॉ திரு திருமதி செல்வி டாக்டர்'
  ).split(' '),
);

/** What a person is called, of a whole name: never the family's, nor an initial before it («S. Ravi»). */
export function firstName(name: string): string {
  const words = name.split(/[\s.]+/).filter((word) => word !== '');
  const given = words.find((word) => !isInitial(word) && !TITLES.has(word.toLowerCase()));
  return given ?? words[0] ?? name;
}

/** One letter, with its vowel sign where the script writes one. */
function isInitial(word: string): boolean {
  return word.replace(/\p{M}/gu, '').length === 1;
}
