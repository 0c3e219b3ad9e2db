import { collectHits } from './collect-hits.ts';
import type { Hit } from './collect-hits.ts';
import { joinedFindings } from './joined-findings.ts';
import type { Name, NameIndex } from './name-index.ts';
import type { NameToken } from './name-tokens.ts';
import { numbersAreThere } from './numbers-are-there.ts';

/** A name found in a text, as far as it was found. */
export interface Finding {
  readonly place: number;
  /** 0–1: how much of the name was found, and how well. */
  readonly coverage: number;
  /** Whether no word of the name is missing. */
  readonly isWhole: boolean;
  /** How many of its words were found. */
  readonly count: number;
  readonly isPlain: boolean;
  /** Whether at least one of its words sounds as in the name. */
  readonly isAsItSounds: boolean;
  /** What was found of it: a word of its own, only the kind of place («temple»), or only words that every street has. */
  readonly has: 'name' | 'kind' | 'nothing';
  /** First and last token of the text that belong to it. */
  readonly from: number;
  readonly to: number;
}

/** Other words may stand inside a name: «model wala town». */
const WORDS_BETWEEN = 1;
const AS_IT_SOUNDS = 0.95;
const OUT_OF_ORDER = 0.95;
/** Words apart, and not even spelt as in the name. */
const LOOSE = 0.7;
/** So much of a name has to be there, unless it is its kind of place. */
const LEAST_COVERAGE = 0.4;

/** Every name of which enough is in the text; the best finding per place. */
export function findNames(tokens: readonly NameToken[], index: NameIndex): readonly Finding[] {
  const best = new Map<number, Finding>();
  for (const [name, hits] of collectHits(tokens, index)) {
    if (isEnough(name, hits)) keepBest(best, bestWindow(name, hits, tokens));
  }
  for (const finding of joinedFindings(tokens, index)) keepBest(best, finding);
  return [...best.values()];
}

function keepBest(best: Map<number, Finding>, finding: Finding | undefined): void {
  if (finding && finding.coverage > (best.get(finding.place)?.coverage ?? 0))
    best.set(finding.place, finding);
}

/** Rounding may not decide what is looked at. */
const MARGIN = 1e-6;

/** Whether all that was found of a name could be enough, wherever it stands: most names only share a word with the text. */
function isEnough({ weights, total, landmarkKinds }: Name, hits: readonly Hit[]): boolean {
  let weight = 0;
  for (const { position, likeness } of hits) {
    if (landmarkKinds.has(position)) return true;
    weight += (weights[position] ?? 0) * likeness;
  }
  return weight / total >= LEAST_COVERAGE - MARGIN;
}

/** The stretch of the text that has most of the name. */
function bestWindow(name: Name, hits: readonly Hit[], tokens: readonly NameToken[]): Finding | undefined {
  const best = hits.length === 1 ? findingOf(name, hits, tokens) : widestFinding(name, hits, tokens);
  return best && (best.has === 'kind' || best.coverage >= LEAST_COVERAGE) ? best : undefined;
}

function widestFinding(name: Name, hits: readonly Hit[], tokens: readonly NameToken[]): Finding | undefined {
  const sorted = hits.toSorted((a, b) => a.at - b.at || b.likeness - a.likeness);
  let best: Finding | undefined;
  for (const [begin, first] of sorted.entries()) {
    const reach = first.at + name.ids.length - 1 + WORDS_BETWEEN;
    const chosen = choose(sorted.slice(begin).filter((hit) => hit.at <= reach));
    const finding = findingOf(name, chosen, tokens);
    if (finding && finding.coverage > (best?.coverage ?? 0)) best = finding;
  }
  return best;
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
  if (name.hasNumber && !numbersAreThere(name, hits, tokens)) return undefined;
  const weight = hits.reduce((sum, hit) => sum + (name.weights[hit.position] ?? 0) * hit.likeness, 0);
  const isInOrder = hits.every(
    (hit, index) => index === 0 || hit.position > (hits[index - 1]?.position ?? 0),
  );
  return {
    place: name.place,
    coverage: (weight / name.total) * (isInOrder ? 1 : OUT_OF_ORDER) * (isLoose(hits) ? LOOSE : 1),
    isWhole: hits.length === name.ids.length,
    count: hits.length,
    isPlain: name.isPlain,
    isAsItSounds: hits.some(
      (hit) => hit.likeness >= AS_IT_SOUNDS && !name.ids[hit.position]?.startsWith('#'),
    ),
    has: whatOf(name, hits),
    from: hits[0]?.at ?? 0,
    to: hits.at(-1)?.at ?? 0,
  };
}

function isLoose(hits: readonly Hit[]): boolean {
  const span = (hits.at(-1)?.at ?? 0) - (hits[0]?.at ?? 0) + 1;
  return span > hits.length && hits.some((hit) => hit.likeness < AS_IT_SOUNDS);
}

/** Part of a name counts only where a word or number of its own is there as it sounds: «khaane» brings up no Kanya Vidyalaya. */
function whatOf(name: Name, hits: readonly Hit[]): Finding['has'] {
  if (hits.length === name.ids.length || hits.some((hit) => isOwn(name, hit))) return 'name';
  return hits.some((hit) => name.landmarkKinds.has(hit.position) && hit.likeness >= AS_IT_SOUNDS)
    ? 'kind'
    : 'nothing';
}

function isOwn(name: Name, { position, likeness }: Hit): boolean {
  return likeness >= AS_IT_SOUNDS && !name.ids[position]?.startsWith('@');
}
