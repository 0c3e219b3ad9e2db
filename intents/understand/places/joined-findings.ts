import type { Finding } from './find-names.ts';
import { joinedSound } from './name-index.ts';
import type { Name, NameIndex } from './name-index.ts';
import type { NameToken } from './name-tokens.ts';
import { wordInNames } from './word-in-names.ts';

const JOINED = 0.97;

/** «busstand», «shivmandir»: a whole name in one word, or one word of a name in two. */
export function joinedFindings(tokens: readonly NameToken[], index: NameIndex): readonly Finding[] {
  const findings: Finding[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at] as NameToken;
    const { joined, isBeginning } = wordInNames(token, index);
    for (const name of joined) findings.push(joinedFinding(name, at, at));
    const next = isBeginning ? tokens[at + 1] : undefined;
    const pair = next ? (index.postings.get(joinedSound([token, next])) ?? []) : [];
    for (const { name } of pair) {
      if (name.ids.length === 1) findings.push(joinedFinding(name, at, at + 1));
    }
  }
  return findings;
}

function joinedFinding(name: Name, from: number, to: number): Finding {
  return {
    place: name.place,
    coverage: JOINED,
    isWhole: true,
    count: name.ids.length,
    isPlain: name.isPlain,
    isAsItSounds: true,
    has: 'name',
    from,
    to,
  };
}
