import type { PlaceCandidate, PlaceIndex } from '../../understanding.ts';
import { read } from '../entities/reading.ts';
import { findNames } from './find-names.ts';
import { nameIndex } from './name-index.ts';
import { nameTokens } from './name-tokens.ts';
import type { NameToken } from './name-tokens.ts';
import { nearestPlaces } from './nearest-places.ts';
import { placeNames } from './place-names.ts';
import type { PlaceRow } from './place-row.ts';
import { weighFindings } from './weigh-findings.ts';
import type { Weighed } from './weigh-findings.ts';

const MOST_CANDIDATES = 5;
/** One locality under a pincode or in a ward is all but certain; several have to be asked about. */
const ONLY_ONE = 0.9;
const ONE_OF_SEVERAL = 0.6;

/** A place index that can also say which words of a text named the place. */
export interface CityPlaces extends PlaceIndex {
  /** The words, as normalised, that the best candidate was found in. */
  said(text: string): string | undefined;
}

/** The city's own list, made ready for matching. `reachKm`: how far from its nearest place a pin may be. */
export function buildPlaceIndex(rows: readonly PlaceRow[], reachKm: number): CityPlaces {
  const index = nameIndex(rows);
  const names = placeNames(rows);
  const localities = rows.filter((row) => row.kind === 'locality');

  const candidate = (row: PlaceRow, via: PlaceCandidate['via'], confidence: number): PlaceCandidate => ({
    locality: row.locality,
    names: names.get(row) ?? { en: row.code },
    kind: row.kind,
    via,
    confidence: Math.round(confidence * 1000) / 1000,
    latitude: row.latitude,
    longitude: row.longitude,
    ...(row.pincode === undefined ? {} : { pincode: row.pincode }),
    ...(row.ward === undefined ? {} : { ward: row.ward }),
  });
  // The last answer is kept: one utterance is asked for its candidates and for the words that named them.
  let last: Matched | undefined;
  const matched = (text: string): Matched => {
    if (last?.text === text) return last;
    const { words } = read(text);
    const tokens = nameTokens(words);
    const weighed = weighFindings(findNames(tokens, index), rows, tokens, words);
    const candidates = weighed
      .slice(0, MOST_CANDIDATES)
      .map(({ row, confidence }) => candidate(row, 'name', confidence));
    last = { text, tokens, best: weighed[0], candidates };
    return last;
  };
  const allOf = (found: readonly PlaceRow[], via: PlaceCandidate['via']): readonly PlaceCandidate[] =>
    found.map((row) => candidate(row, via, found.length === 1 ? ONLY_ONE : ONE_OF_SEVERAL));

  return {
    match: (text) => matched(text).candidates,
    said: (text) => {
      const { best, tokens } = matched(text);
      const { text: normalised, words } = read(text);
      const first = best && words[tokens[best.finding.from]?.from ?? -1];
      const last = best && words[tokens[best.finding.to]?.to ?? -1];
      return first && last ? normalised.slice(first.start, last.end) : undefined;
    },
    byPincode: (pincode) =>
      allOf(
        localities.filter((row) => row.pincode === pincode),
        'pincode',
      ),
    byWard: (ward) =>
      allOf(
        localities.filter((row) => sameWard(row.ward, ward)),
        'ward',
      ),
    nearest: (latitude, longitude) => {
      const near = nearestPlaces(rows, { latitude, longitude }, MOST_CANDIDATES);
      return {
        outside: near.every(({ km }) => km > reachKm),
        candidates: near.map(({ row, confidence }) => candidate(row, 'pin', confidence)),
      };
    },
  };
}

interface Matched {
  readonly text: string;
  readonly tokens: readonly NameToken[];
  readonly best: Weighed | undefined;
  readonly candidates: readonly PlaceCandidate[];
}

/** «04» and «4» are one ward. */
function sameWard(a: string | undefined, b: string): boolean {
  return a !== undefined && a.replace(/^0+/, '').toLowerCase() === b.trim().replace(/^0+/, '').toLowerCase();
}
