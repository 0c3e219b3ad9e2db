import { lexicon, wordSet } from './lexicon.ts';
import { numberAt } from './number.ts';
import type { ReadNumber } from './number.ts';
import { AGO, AHEAD, HOURS, OVER, PAST, SEVERAL, SINCE, UNITS } from './time-words.ts';
import type { Utterance } from './utterance.ts';

const HOURS_PER_DAY = 24;
const MOST_DAYS = 366 * 50;

const units = lexicon<number>([
  ...Object.entries(UNITS).map(([days, list]): [number, string] => [Number(days), list]),
  [1 / HOURS_PER_DAY, HOURS],
]);
const since = wordSet(SINCE);
const past = wordSet(PAST);
const ago = wordSet(AGO);
const over = wordSet(OVER);
const forOrSince = /^(for|since|from|past|last)$/;
const several = wordSet(SEVERAL);
const aheadBefore = wordSet(AHEAD.before);
const aheadBehind = wordSet(AHEAD.behind);
/** «a week», «hafte se»: one of them, without a number. */
const article = wordSet('a an one poora pura पूरा पूरे pure whole last past');
const EVEN = wordSet('bhi भी بھی ਵੀ');
const plural = wordSet(
  'days weeks months years dino dinon दिनों दिनो hafton हफ्तों mahino महीनों saalon सालों naatkal நாட்கள் din दिन day دن दिवस',
);

export interface Duration {
  readonly days: number;
  /** «3 days ago»: a day is named, too. */
  readonly isAgo: boolean;
}

/**
 * How long something has lasted, in days: «3 din se», «மூணு நாளா», «do hafte», «for 2-3 days» (the longer). Spans that
 * lie ahead or recur («within 3 days», «har 3 din») are none; so are hours, unless they make a whole day.
 */
export function takeDuration(utterance: Utterance): Duration | undefined {
  const at = (index: number) => utterance.free(index);
  for (let index = 0; index < utterance.words.length; index += 1) {
    const span = countedSpan(utterance, index) ?? singleSpan(utterance, index);
    if (!span) continue;
    const behind = index + span.length;
    const isAhead = !past.has(at(index - 1)) && !since.has(at(index - 1)) && aheadBefore.has(at(index - 1));
    const isPast = since.has(at(behind)) || ago.has(at(behind)) || isEven(utterance, index, behind);
    if ((isAhead || aheadBehind.has(at(behind))) && !isPast) {
      index = behind - 1;
      continue;
    }
    const days = Math.floor(span.days);
    if (days < 1 || days > MOST_DAYS) continue;
    const isSaid = isPast || over.has(at(behind)) || forOrSince.test(at(index - 1)?.text ?? '');
    if (days === 1 && span.unit === 1 && !isSaid) continue;
    utterance.takeWords(index, span.length);
    return { days, isAgo: ago.has(at(behind)) };
  }
  return undefined;
}

/** «even after 3 days», «3 din baad bhi»: they are over. */
function isEven(utterance: Utterance, index: number, behind: number): boolean {
  return utterance.free(index - 2)?.text === 'even' || EVEN.has(utterance.free(behind + 1));
}

interface Span {
  readonly days: number;
  /** Days of its unit. */
  readonly unit: number;
  readonly length: number;
}

function countedSpan(utterance: Utterance, index: number): Span | undefined {
  const at = (i: number) => utterance.free(i);
  const number = range(at, index);
  if (!number) return undefined;
  const unit = units.get(at(index + number.length));
  return unit === undefined ? undefined : { days: number.value * unit, unit, length: number.length + 1 };
}

/** «2-3», «do teen», «2 to 3»: the second of two numbers. */
function range(
  at: (index: number) => Utterance['words'][number] | undefined,
  index: number,
): ReadNumber | undefined {
  const first = numberAt(at, index);
  if (!first) return undefined;
  const joint = ['to', 'se', 'or', 'ya', 'या', 'से'].includes(at(index + first.length)?.text ?? '') ? 1 : 0;
  const second = numberAt(at, index + first.length + joint);
  if (!second || second.value <= first.value) return first;
  return { ...second, length: first.length + joint + second.length };
}

/** «a week», «last month», «hafte se»; a bare plural («mahino se») says no number. */
function singleSpan(utterance: Utterance, index: number): Span | undefined {
  const at = (i: number) => utterance.free(i);
  const unit = units.get(at(index));
  if (unit === undefined || unit < 1 || plural.has(at(index)) || several.has(at(index - 1))) return undefined;
  const isSince = since.has(at(index + 1)) || (at(index + 1)?.text === 'bhar' && since.has(at(index + 2)));
  const isArticled = article.has(at(index - 1)) && !/^(last|past)$/.test(at(index - 1)?.text ?? '');
  const isSinceLast = since.has(at(index - 2)) && past.has(at(index - 1));
  return isSince || isArticled || isSinceLast ? { days: unit, unit, length: 1 } : undefined;
}
