import { keptPerWord } from './kept-per-word.ts';
import { lexicon, wordSet } from './lexicon.ts';
import { numberAt } from './number.ts';
import type { ReadNumber } from './number.ts';
import { timeUnitOf } from './time-unit.ts';
import type { TimeUnit } from './time-unit.ts';
import { AGO, AHEAD, COMING, OVER, PAST, SEVERAL, SINCE } from './time-words.ts';
import type { Utterance } from './utterance.ts';

const MOST_DAYS = 366 * 50;
const WEEK = 7;
const MONTH = 30;
const YEAR = 365;

const since = wordSet(SINCE);
const past = wordSet(PAST);
const coming = wordSet(COMING);
const ago = wordSet(AGO);
const over = wordSet(OVER);
const forOrSince = /^(for|since|from|past|last|over)$/;
const several = wordSet(SEVERAL);
const aheadBefore = wordSet(AHEAD.before);
const aheadBehind = wordSet(AHEAD.behind);
/** «a week»: one of them, without a number. */
const article = wordSet('a an one poora pura पूरा पूरे pure whole');
/** «వారం రోజులు»: the days of one week or month. */
const weekOfDays = wordSet('వారం నెల vaaram varam nela महीना mahina');
const whole = wordSet('bhar भर ভৰ ભર ਭਰ بھر');
/** Days only where «since» stands behind: «sector 4 roz» is every day. */
const daily = wordSet('roz roj रोज़ रोज روز');
/** Numbers before a unit; everywhere else these are other words. */
const onlyBeforeUnits = lexicon<number>([[2, '=be =du =dou']]);
const numberBeforeUnit = keptPerWord((word) => onlyBeforeUnits.getSpelt(word));
const EVEN = wordSet('bhi भी بھی ਵੀ પણ');
/** «last month's bill»: the span says which, not how long. */
const whose = wordSet(
  'ka ki ke s का की के दा دا دی دے کا کی کے ਦਾ ਦੀ ਦੇ નો ની ના चा ची चे bill bills bil बिल বিল બિલ ਬਿੱਲ ବିଲ୍ ବିଲ பில் బిల్లు బిల్ ಬಿಲ್ ബിൽ بل receipt tax cha chi che er',
);

/** «a 3 year old child», «4 saal ka bachcha». */
const ageOf = wordSet('old ka ki ke का की के cha chi che चा ची चे دا کا کی کے ਦਾ ਦੀ ਦੇ નો ની ના');

export interface Duration {
  readonly days: number;
  /** «3 days ago»: a day is named, too. */
  readonly isAgo: boolean;
}

/**
 * How long something has lasted, in days: «3 din se», «மூணு நாளா», «দুদিন ধরে», «for 2-3 days» (the longer). Spans that
 * lie ahead or recur («within 3 days», «har 3 din») are none; so are hours, unless they make a whole day.
 */
export function takeDuration(utterance: Utterance): Duration | undefined {
  for (let index = 0; index < utterance.words.length; index += 1) {
    const span = countedSpan(utterance, index) ?? singleSpan(utterance, index);
    if (!span) continue;
    const found = lasted(utterance, index, span);
    if (!found) {
      index += span.length - 1;
      continue;
    }
    utterance.takeWords(index, span.length);
    return found;
  }
  return undefined;
}

interface Span {
  readonly days: number;
  readonly unit: TimeUnit;
  readonly length: number;
}

/** What a span says, unless it lies ahead, recurs, or is a day that nothing says to be over. */
function lasted(utterance: Utterance, index: number, { days, unit, length }: Span): Duration | undefined {
  const { at } = utterance;
  const behind = index + length;
  const whole = Math.floor(days);
  if (whole < 1 || whole > MOST_DAYS || coming.has(at(index - 1))) return undefined;
  const isAgo = unit.says === 'ago' || ago.has(at(behind));
  const isUntilNow = unit.says === 'since' || since.has(at(behind)) || isAgo;
  const isPast = isUntilNow || isEven(utterance, index, behind);
  const isBegun = past.has(at(index - 1)) || since.has(at(index - 1));
  const isAhead = (!isBegun && aheadBefore.has(at(index - 1))) || unit.says === 'within';
  if ((isAhead || aheadBehind.has(at(behind))) && !isPast) return undefined;
  const isOf = unit.says === 'of' || ageOf.has(at(behind));
  if (unit.days === YEAR && isOf && !isPast) return undefined;
  const isSaid = isPast || over.has(at(behind)) || forOrSince.test(at(index - 1)?.text ?? '');
  if (whole === 1 && unit.days === 1 && !isSaid) return undefined;
  return { days: whole, isAgo };
}

/** «even after 3 days», «3 din baad bhi»: they are over. */
function isEven(utterance: Utterance, index: number, behind: number): boolean {
  return utterance.free(index - 2)?.text === 'even' || EVEN.has(utterance.free(behind + 1));
}

function countedSpan(utterance: Utterance, index: number): Span | undefined {
  const { at } = utterance;
  const joined = timeUnitOf(at(index));
  if (joined?.number !== undefined) return spanOf(joined.number, joined, 1);
  const number = range(at, index);
  if (!number) return undefined;
  const behind = at(index + number.length);
  const unit =
    timeUnitOf(behind) ?? (daily.has(behind) && since.has(at(index + number.length + 1)) ? DAY : undefined);
  if (!unit || unit.isSingle) return undefined;
  return spanOf(unit.number ?? number.value, unit, number.length + 1);
}

const DAY: TimeUnit = { days: 1, says: 'nothing', isPlural: false, isSingle: false };

function spanOf(count: number, unit: TimeUnit, length: number): Span {
  return { days: count * unit.days, unit, length };
}

/** «2-3», «do teen», «2 to 3»: the second of two numbers. */
function range(
  at: (index: number) => Utterance['words'][number] | undefined,
  index: number,
): ReadNumber | undefined {
  const first = numberAt(at, index) ?? beforeUnit(at, index);
  if (!first) return undefined;
  const joint = ['to', 'se', 'or', 'ya', 'या', 'से'].includes(at(index + first.length)?.text ?? '') ? 1 : 0;
  const second = numberAt(at, index + first.length + joint);
  if (!second || second.value <= first.value) return first;
  return { ...second, length: first.length + joint + second.length };
}

function beforeUnit(at: (index: number) => Utterance['words'][number] | undefined, index: number) {
  const value = numberBeforeUnit(at(index));
  return value === undefined ? undefined : { value, length: 1, inDigits: false };
}

/** «a week», «last month», «hafte se», «ସପ୍ତାହରୁ», «వారం రోజులుగా»; a bare plural («mahino se») says no number. */
function singleSpan(utterance: Utterance, index: number): Span | undefined {
  const { at } = utterance;
  const unit = timeUnitOf(at(index));
  if (!unit || unit.number !== undefined || unit.days < 1) return undefined;
  if (unit.isSingle) return spanOf(1, unit, 1);
  if (unit.isPlural || several.has(at(index - 1))) return undefined;
  const days = timeUnitOf(at(index + 1));
  if (weekOfDays.has(at(index)) && days?.days === 1 && days.number === undefined)
    return spanOf(unit.days, days, 2);
  const isWhole = whole.has(at(index + 1));
  const isLong = unit.days >= WEEK;
  const isSince = isLong && (since.has(at(index + 1)) || (isWhole && since.has(at(index + 2))));
  const isPast =
    isLong &&
    unit.days <= MONTH &&
    past.has(at(index - 1)) &&
    unit.says !== 'of' &&
    !whose.has(at(index + 1));
  const isUntilNow = isLong && (unit.says === 'since' || unit.says === 'ago');
  return isSince || isPast || isUntilNow || article.has(at(index - 1)) ? spanOf(1, unit, 1) : undefined;
}
