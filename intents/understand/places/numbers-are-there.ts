import type { Hit } from './collect-hits.ts';
import type { Name } from './name-index.ts';
import type { NameToken } from './name-tokens.ts';

/**
 * A number of a name has to be there, exactly, and beside the word that it belongs to: «sector 12» is not sector 1,
 * and «sector me 4 din se» is not sector 4. It may stand before its word («4 number sector») unless that word has a
 * number of its own behind it.
 */
export function numbersAreThere(name: Name, found: readonly Hit[], tokens: readonly NameToken[]): boolean {
  const hits = new Map(found.map((hit) => [hit.position, hit]));
  return name.ids.every((id, position) => {
    if (!id.startsWith('#')) return true;
    const number = hits.get(position);
    if (!number) return false;
    if (name.ids.length === 1) return true;
    const word = hits.get(position - 1) ?? hits.get(position + 1);
    if (!word) return false;
    const later = tokens[Math.max(number.at, word.at)];
    if (Math.abs(number.at - word.at) !== 1 || !later?.followsClosely) return false;
    return number.at > word.at === position > 0 || tokens[word.at + 1]?.numberId === undefined;
  });
}
