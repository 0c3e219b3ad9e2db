import { wordSet } from '../entities/lexicon.ts';
import type { Word } from '../entities/reading.ts';
import type { Finding } from './find-names.ts';
import type { NameToken } from './name-tokens.ts';
import type { PlaceRow } from './place-row.ts';
import { WHERE_BEFORE, WHERE_BEHIND } from './place-words.ts';

export interface Weighed {
  readonly finding: Finding;
  readonly row: PlaceRow;
  readonly confidence: number;
}

/** Part of a name is never as sure as the whole: between these, by how much of it is there. */
const PART_LEAST = 0.42;
const PART_MORE = 0.4;
/** Only the kind of place («mandir ke paas»): worth asking which one. */
const KIND_ONLY = 0.55;
/** A landmark mentioned in passing, with nothing that says «there». */
const IN_PASSING = 0.87;
/** «Water tank»: as likely somebody's own. */
const PLAIN_IN_PASSING = 0.45;
/** A name of one word, and that word not as it sounds: to be asked about. */
const ONE_MISSPELT_WORD = 0.85;
/** Nothing says «there», and no word is quite as in the name: a locality is asked about, a landmark is left alone. */
const MISSPELT_IN_PASSING = { locality: 0.75, landmark: 0.5 };
/** A landmark that lies in another part of the city than the one that is named beside it. */
const ELSEWHERE = 0.4;
/** A name inside a longer name: «Model Town» in «Model Town Extension». */
const INSIDE_ANOTHER = 0.6;
/** The locality beside its own landmark: one step less, so that the landmark comes first. */
const BESIDE_ITS_LANDMARK = 0.98;
const SURE = 0.9;
const LEAST_CONFIDENCE = 0.5;

const whereBefore = wordSet(WHERE_BEFORE);
const whereBehind = wordSet(WHERE_BEHIND);

/** How surely each finding is where the person means, seen together: best first. */
export function weighFindings(
  findings: readonly Finding[],
  rows: readonly PlaceRow[],
  tokens: readonly NameToken[],
  words: readonly Word[],
): readonly Weighed[] {
  const weighed = findings.flatMap((finding): Weighed[] => {
    const row = rows[finding.place];
    return row ? [{ finding, row, confidence: alone(finding, row, tokens, words) }] : [];
  });
  return together(weighed)
    .filter(({ confidence }) => confidence >= LEAST_CONFIDENCE)
    .toSorted((a, b) => b.confidence - a.confidence || a.finding.place - b.finding.place);
}

function alone(
  finding: Finding,
  row: PlaceRow,
  tokens: readonly NameToken[],
  words: readonly Word[],
): number {
  const place = where(finding, tokens, words);
  if (!finding.isWhole) return place === 'in passing' ? 0 : inPart(finding, place === 'all');
  if (place !== 'in passing')
    return finding.coverage * (finding.isAsItSounds || finding.count > 1 ? 1 : ONE_MISSPELT_WORD);
  if (!finding.isAsItSounds) return finding.coverage * MISSPELT_IN_PASSING[row.kind];
  if (row.kind === 'locality') return finding.coverage;
  return finding.coverage * (finding.isPlain ? PLAIN_IN_PASSING : IN_PASSING);
}

/** A single word of a longer name is enough only as the whole answer to «where?»: «Sonia Gandhi ke …» is no bazaar. */
function inPart({ has, coverage, count }: Finding, isAll: boolean): number {
  if (has === 'name') return isAll || count > 1 ? PART_LEAST + PART_MORE * coverage : 0;
  return has === 'kind' ? KIND_ONLY : 0;
}

/** Whether the name is all that was said, is said to be where something is, or just occurs. */
function where(
  finding: Finding,
  tokens: readonly NameToken[],
  words: readonly Word[],
): 'all' | 'there' | 'in passing' {
  const first = tokens[finding.from]?.from ?? 0;
  const last = tokens[finding.to]?.to ?? 0;
  const isOther = (word: Word): boolean => !whereBefore.has(word) && !whereBehind.has(word);
  if (!words.slice(0, first).some(isOther) && !words.slice(last + 1).some(isOther)) return 'all';
  return whereBefore.has(words[first - 1]) || whereBehind.has(words[last + 1]) ? 'there' : 'in passing';
}

function together(weighed: readonly Weighed[]): readonly Weighed[] {
  const outer = weighed.map((each) => ({
    ...each,
    confidence: weighed.some((other) => isInside(each, other))
      ? each.confidence * INSIDE_ANOTHER
      : each.confidence,
  }));
  const localities = outer.filter(({ row, confidence }) => row.kind === 'locality' && confidence >= SURE);
  if (localities.length === 0) return outer;
  return outer.map((each) => ({ ...each, confidence: besideLocalities(each, outer, localities) }));
}

function besideLocalities(each: Weighed, all: readonly Weighed[], localities: readonly Weighed[]): number {
  const { row, confidence, finding } = each;
  const isNamed = localities.some((locality) => locality.row.code === row.locality);
  if (row.kind === 'landmark') {
    if (!isNamed) return confidence * ELSEWHERE;
    return finding.isWhole ? Math.min(1, finding.coverage / IN_PASSING) : confidence;
  }
  const hasLandmark = all.some(
    (other) => other.row.kind === 'landmark' && other.row.locality === row.code && other.finding.isWhole,
  );
  return hasLandmark ? confidence * BESIDE_ITS_LANDMARK : confidence;
}

/** Inside another whole name that is longer. */
function isInside({ finding, row }: Weighed, other: Weighed): boolean {
  const { from, to, isWhole, coverage } = other.finding;
  if (!isWhole || other.row === row || coverage < SURE) return false;
  return from <= finding.from && finding.to <= to && to - from > finding.to - finding.from;
}
