import { joinedSound } from './name-index.ts';
import type { Name, NameIndex } from './name-index.ts';
import type { NameToken } from './name-tokens.ts';
import { soundsLike } from './sounds-like.ts';

/** A name found in a text, as far as it was found. */
export interface Finding {
  readonly place: number;
  /** 0–1: how much of the name was found, and how well. */
  readonly coverage: number;
  /** Whether no word of the name is missing. */
  readonly isWhole: boolean;
  readonly isPlain: boolean;
  /** What was found of it: a word of its own, only the kind of place («temple»), or only words that every street has. */
  readonly has: 'name' | 'kind' | 'nothing';
  /** First and last token of the text that belong to it. */
  readonly from: number;
  readonly to: number;
}

interface Hit {
  /** Index of the token of the text. */
  readonly at: number;
  /** Position in the name. */
  readonly position: number;
  readonly likeness: number;
}

/** A word so common among the names that it only supports names which a rarer word has brought up. */
const COMMON = 150;
/** Other words may stand inside a name: «model wala town». */
const WORDS_BETWEEN = 1;
const OUT_OF_ORDER = 0.95;
const JOINED = 0.97;
/** So much of a name has to be there, unless it is its kind of place. */
const LEAST_COVERAGE = 0.4;

/** Every name of which enough is in the text; the best finding per place. */
export function findNames(tokens: readonly NameToken[], index: NameIndex): readonly Finding[] {
  const hits = collectHits(tokens, index);
  const best = new Map<number, Finding>();
  const keep = (finding: Finding | undefined): void => {
    if (finding && finding.coverage > (best.get(finding.place)?.coverage ?? 0)) best.set(finding.place, finding);
  };
  for (const [name, found] of hits) keep(bestWindow(name, found, tokens));
  for (const finding of joinedFindings(tokens, index)) keep(finding);
  return [...best.values()];
}

function collectHits(tokens: readonly NameToken[], index: NameIndex): ReadonlyMap<Name, Hit[]> {
  const found = tokens
    .flatMap((token, at) => soundsLike(token, index).map((like) => ({ at, ...like, postings: index.postings.get(like.id) ?? [] })))
    .sort((a, b) => a.postings.length - b.postings.length);
  const hits = new Map<Name, Hit[]>();
  for (const { at, likeness, postings } of found) {
    const isCommon = postings.length > COMMON;
    for (const { name, position } of postings) {
      const known = hits.get(name);
      if (known) known.push({ at, position, likeness });
      else if (!isCommon || name.ids.length === 1) hits.set(name, [{ at, position, likeness }]);
    }
  }
  return hits;
}

/** The stretch of the text that has most of the name. */
function bestWindow(name: Name, hits: readonly Hit[], tokens: readonly NameToken[]): Finding | undefined {
  const sorted = hits.toSorted((a, b) => a.at - b.at || b.likeness - a.likeness);
  let best: Finding | undefined;
  for (const [begin, first] of sorted.entries()) {
    const reach = first.at + name.ids.length - 1 + WORDS_BETWEEN;
    const chosen = choose(sorted.slice(begin).filter((hit) => hit.at <= reach));
    const finding = findingOf(name, chosen, tokens);
    if (finding && finding.coverage > (best?.coverage ?? 0)) best = finding;
  }
  return best && (best.has === 'kind' || best.coverage >= LEAST_COVERAGE) ? best : undefined;
}

/** One hit per position and per token of the text, in the order of the text. */
function choose(hits: readonly Hit[]): readonly Hit[] {
  const chosen: Hit[] = [];
  for (const hit of hits) {
    if (!chosen.some((other) => other.at === hit.at || other.position === hit.position)) chosen.push(hit);
  }
  return chosen;
}

function findingOf(name: Name, hits: readonly Hit[], tokens: readonly NameToken[]): Finding | undefined {
  const byPosition = new Map(hits.map((hit) => [hit.position, hit]));
  if (!numbersAreThere(name, byPosition, tokens)) return undefined;
  const weight = hits.reduce((sum, hit) => sum + (name.weights[hit.position] ?? 0) * hit.likeness, 0);
  const isInOrder = hits.every((hit, index) => index === 0 || hit.position > (hits[index - 1]?.position ?? 0));
  return {
    place: name.place,
    coverage: (weight / name.total) * (isInOrder ? 1 : OUT_OF_ORDER),
    isWhole: hits.length === name.ids.length,
    isPlain: name.isPlain,
    has: whatOf(name, hits),
    from: hits[0]?.at ?? 0,
    to: hits.at(-1)?.at ?? 0,
  };
}

function whatOf(name: Name, hits: readonly Hit[]): Finding['has'] {
  if (hits.some((hit) => !name.kinds.has(hit.position))) return 'name';
  return hits.some((hit) => name.landmarkKinds.has(hit.position)) ? 'kind' : 'nothing';
}

/**
 * A number of a name has to be there, exactly, and beside the word that it belongs to: «sector 12» is not sector 1,
 * and «sector me 4 din se» is not sector 4. It may stand before its word («4 number sector») unless that word has a
 * number of its own behind it.
 */
function numbersAreThere(name: Name, hits: ReadonlyMap<number, Hit>, tokens: readonly NameToken[]): boolean {
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

/** «busstand», «shivmandir»: a whole name in one word, or one word of a name in two. */
function joinedFindings(tokens: readonly NameToken[], index: NameIndex): readonly Finding[] {
  return tokens.flatMap((token, at) => {
    const whole = (index.joined.get(token.word.keyA) ?? []).map((name) => joinedFinding(name, at, at));
    const next = tokens[at + 1];
    const pair = next ? (index.postings.get(joinedSound([token, next])) ?? []) : [];
    const single = pair.filter(({ name }) => name.ids.length === 1);
    return [...whole, ...single.map(({ name }) => joinedFinding(name, at, at + 1))];
  });
}

function joinedFinding(name: Name, from: number, to: number): Finding {
  return { place: name.place, coverage: JOINED, isWhole: true, isPlain: name.isPlain, has: 'name', from, to };
}
