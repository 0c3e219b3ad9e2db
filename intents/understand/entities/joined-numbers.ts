import { CARDINALS } from './number-words.ts';
import { numberForms } from './number-forms.ts';

/** Clipped in Latin letters, and the short «two» of the east: «randazhcha», «moodrojulu», «dudin». */
const CLIPPED: Readonly<Record<string, number>> = {
  or: 1, ond: 1, rand: 2, rend: 2, erad: 2, du: 2, ଦୁ: 2, moonn: 3, mood: 3, mud: 3, moor: 3, naal: 4, nalug: 4, anch: 5, aid: 5,
}; // prettier-ignore

/** Beginnings of a word that are a number, with the vowel that is lost before another vowel left out: «രണ്ട|ാഴ്ച». */
export const JOINED_NUMBERS: ReadonlyMap<string, number> = new Map([
  ...numberForms.cardinals.flatMap(([value, list]) =>
    list.split(' ').map((form): [string, number] => [form.replace(/^=/, ''), value]),
  ),
  ...(CARDINALS['ml']?.[0] ?? '')
    .split(' ')
    .flatMap((forms, index) =>
      forms.split('/').map((form): [string, number] => [form.replace(/[്ു]$/, ''), index + 1]),
    ),
  ...Object.entries(CLIPPED),
]);
