import { CARDINALS, FRACTIONS, HUNDREDS, LARGER, ORDINALS, THOUSANDS } from './number-words.ts';

/** A number and its spellings, with spaces between them. */
type Forms = readonly [value: number, spellings: string];

/** Letters of the alphabet are spelt as some clipped numbers are: «ಆರ್ ಟಿ ನಗರ», «ఏ». */
const LETTERS: ReadonlySet<string> = new Set(['ಆರ್', 'ఆర్']);

/** The lists of number words by number; clipped and joining forms included. */
export const numberForms = {
  cardinals: [
    ...inOrder(CARDINALS),
    ...byValue(LARGER),
    ...inOrder(HUNDREDS, 100),
    ...inOrder(THOUSANDS, 1_000),
    ...byValue(FRACTIONS),
    ...clippedForms(),
  ],
  ordinals: inOrder(ORDINALS),
  byValue,
} as const;

function inOrder(lists: Readonly<Record<string, readonly string[]>>, step = 1): Forms[] {
  return Object.values(lists)
    .flat()
    .flatMap((line) => lineForms(line, step));
}

function lineForms(line: string, step: number): Forms[] {
  return line
    .split(' ')
    .map((forms, index): Forms => [(index + 1) * step, forms.replaceAll('/', ' ').replace(/^-$/, '')]);
}

function byValue(table: Readonly<Record<number, string>>): Forms[] {
  return Object.entries(table).map(([value, list]) => [Number(value), list]);
}

/** As spoken before a noun: ಎರಡು is «ಎರಡ್», రెండు «రెండ్», രണ്ട് «രണ്ടു». */
function clippedForms(): Forms[] {
  return ['te', 'kn', 'ml'].flatMap((language) =>
    (CARDINALS[language]?.[0] ?? '')
      .split(' ')
      .map((forms, index): Forms => [index + 1, forms.split('/').map(clipped).filter(Boolean).join(' ')]),
  );
}

function clipped(form: string): string {
  const short = form.endsWith('്') ? form.replace(/്$/, 'ു') : form.replace(/ు$/, '్').replace(/ು$/, '್');
  return short === form || LETTERS.has(short) ? '' : `=${short}`;
}
