import { inflections } from './inflections.ts';
import { NUMBER_ENDINGS } from './number-endings.ts';
import { numberForms } from './number-forms.ts';
import { numberAt } from './number.ts';
import type { NumberAt, ReadNumber } from './number.ts';

const spelt: ReadonlyMap<string, number> = new Map(
  numberForms.cardinals.flatMap(([value, list]) =>
    list.split(' ').map((form): [string, number] => [form.replace(/^=/, ''), value]),
  ),
);
const inflected = inflections(NUMBER_ENDINGS, (spelling) => spelt.get(spelling));

/**
 * The number at a word, also with a case ending: «நாலுல», «నాలుగులో», «ನಾಲ್ಕರಲ್ಲಿ», «চারে». Only for where a number is
 * expected, behind «sector» or «ward»: elsewhere other words look like these.
 */
export function inflectedNumberAt(at: NumberAt, index: number): ReadNumber | undefined {
  const plain = numberAt(at, index);
  if (plain) return plain;
  const value = inflected(at(index));
  return value === undefined ? undefined : { value, length: 1, inDigits: false };
}
