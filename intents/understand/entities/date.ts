import { addDays, dayOf, daysBetween, weekday } from './calendar.ts';
import { dayWordOf } from './day-word.ts';
import { lexicon, wordSet } from './lexicon.ts';
import { numberForms } from './number-forms.ts';
import { numberAt } from './number.ts';
import type { Word } from './reading.ts';
import { timeUnitOf } from './time-unit.ts';
import * as words from './time-words.ts';
import type { Utterance } from './utterance.ts';

const months = lexicon(numberForms.byValue(words.MONTHS));
const since = wordSet(words.SINCE);
const coming = wordSet(words.COMING);
const past = wordSet(words.PAST);
const every = wordSet(words.EVERY);
const dayParts = wordSet(words.DAY_PARTS);
/** «ఈ రోజు», in two words. */
const THIS = wordSet('=ఈ =ee =ಈ');
const DAY = wordSet('రోజు roju ದಿನ');
/** Between a part of the day and «since»: «night la irundhu». */
const LINKING = wordSet('la le ல லே only hi ही');
const until = wordSet(words.UNTIL);

export interface FoundDate {
  /** `YYYY-MM-DD`, or the words where nothing tells which day it is. */
  readonly date: string;
  /** «since Monday»: days from then until today. */
  readonly durationDays?: number;
}

interface Day {
  readonly from: number;
  readonly length: number;
  /** Resolves the day against today; undefined where the words alone do not name it. */
  readonly resolve: (today: string) => string | undefined;
  /** Already a whole date, whatever today is. */
  readonly whole?: string;
  /** Distance from today that holds without a clock. */
  readonly distance?: number;
}

const NUMERIC =
  /(?<![\d/-])(?:(20\d\d)[-/.](\d{1,2})[-/.](\d{1,2})|(\d{1,2})[-/.](\d{1,2})[-/.](20\d\d|\d\d))(?![\d/-])/g;

/** A day: «12/03/2026», «12 मार्च», «kal», «गत सोमवार», «since monday». Takes it out of the utterance. */
export function takeDate(utterance: Utterance, today: string | undefined): FoundDate | undefined {
  const numeric = utterance.hasDigits ? utterance.takeMatch(NUMERIC, numericDay) : undefined;
  if (numeric !== undefined) return { date: numeric };
  const day = spokenDay(utterance);
  if (!day) return undefined;
  const first = utterance.words[day.from];
  const last = utterance.words[day.from + day.length - 1];
  if (!first || !last) return undefined;
  const typed = utterance.text.slice(first.start, last.end);
  const isSince = saysSince(utterance, day);
  utterance.takeWords(day.from, day.length);
  const date = day.whole ?? (today === undefined ? undefined : day.resolve(today));
  const distance =
    date !== undefined && today !== undefined ? daysBetween(date, today) : -(day.distance ?? 0);
  return { date: date ?? typed, ...(isSince && distance > 0 ? { durationDays: distance } : {}) };
}

function numericDay([, year, month, day, d, m, y]: RegExpExecArray): string | undefined {
  if (year !== undefined) return dayOf(Number(year), Number(month), Number(day));
  const whole = y?.length === 2 ? 2000 + Number(y) : Number(y);
  return dayOf(whole, Number(m), Number(d));
}

function spokenDay(utterance: Utterance): Day | undefined {
  for (let index = 0; index < utterance.words.length; index += 1) {
    const day = monthDay(utterance, index) ?? weekdayDay(utterance, index) ?? relativeDay(utterance, index);
    if (day) return day;
  }
  return undefined;
}

/** Between the day and its month. */
const DAY_ENDING = /^(st|nd|rd|th|of|को|தேதி|tarikh|तारीख)$/;

/** «12 march», «12th of march 2026», «march 12». Without a year: the last such day, or the next where the verb says so. */
function monthDay(utterance: Utterance, index: number): Day | undefined {
  const { at } = utterance;
  const number = numberAt(at, index);
  let behind = index + (number?.length ?? 0);
  while (number && DAY_ENDING.test(at(behind)?.text ?? '')) behind += 1;
  const month = months.get(at(behind));
  if (month === undefined) return undefined;
  const day = number ?? (at(behind + 1)?.isNumber ? numberAt(at, behind + 1) : undefined);
  if (!day || day.value < 1 || day.value > 31) return undefined;
  const next = number ? behind + 1 : behind + 1 + day.length;
  const year = /^20\d\d$/.test(at(next)?.text ?? '') ? Number(at(next)?.text) : undefined;
  const whole = year === undefined ? undefined : dayOf(year, month, day.value);
  const isAhead = liesAhead(utterance, index);
  return {
    from: index,
    length: next - index + (year === undefined ? 0 : 1),
    resolve: (today) => nearestYear(today, month, day.value, isAhead),
    ...(whole === undefined ? {} : { whole }),
  };
}

function nearestYear(today: string, month: number, day: number, isAhead: boolean): string | undefined {
  const year = Number(today.slice(0, 4));
  const years = isAhead ? [year, year + 1] : [year, year - 1];
  return years
    .map((each) => dayOf(each, month, day))
    .find((date) => date !== undefined && (isAhead ? date >= today : date <= today));
}

function weekdayDay(utterance: Utterance, index: number): Day | undefined {
  const wanted = dayWordOf(utterance.free(index))?.weekday;
  if (wanted === undefined || every.has(utterance.free(index - 1))) return undefined;
  const isQualified = coming.has(utterance.free(index - 1)) || past.has(utterance.free(index - 1));
  const isAhead = liesAhead(utterance, index);
  return {
    from: isQualified ? index - 1 : index,
    length: isQualified ? 2 : 1,
    resolve: (today) => addDays(today, toWeekday(weekday(today), wanted, isAhead)),
  };
}

/** Days to the weekday, never today itself: who means today says so. */
function toWeekday(from: number, wanted: number, isAhead: boolean): number {
  const ahead = (wanted - from + 7) % 7 || 7;
  return isAhead ? ahead : ahead - 7 || -7;
}

function relativeDay(utterance: Utterance, index: number): Day | undefined {
  const word = utterance.free(index);
  if (THIS.has(word) && DAY.has(utterance.free(index + 1)))
    return { from: index, length: 2, distance: 0, resolve: (today) => today };
  const day = dayWordOf(word);
  if (!day) return undefined;
  const fixed = day.distance ?? (isSaidOfTime(utterance, index) ? day.distanceOfTime : undefined);
  if (fixed === 0 && until.has(utterance.free(index + 1))) return undefined;
  const either = day.eitherWay ?? 0;
  const distance = fixed ?? (liesAhead(utterance, index) ? either : -either);
  if (fixed === undefined && either === 0) return undefined;
  return { from: index, length: 1, distance, resolve: (today) => addDays(today, distance) };
}

/** «কালি ৰাতিৰ পৰা», «kali tharu»: something said of time stands behind the word. */
function isSaidOfTime(utterance: Utterance, index: number): boolean {
  const behind = utterance.free(index + 1);
  return since.has(behind) || isDayPart(behind) || /[ৰৱ]/.test(utterance.text);
}

function isDayPart(word: Word | undefined): boolean {
  return dayParts.has(word) || dayParts.getStem(word) !== undefined;
}

function liesAhead(utterance: Utterance, index: number): boolean {
  if (coming.has(utterance.free(index - 1))) return true;
  if (past.has(utterance.free(index - 1)) || since.has(utterance.free(index + 1))) return false;
  return utterance.words.some((word) => words.FUTURE_VERB.test(word.text));
}

function saysSince(utterance: Utterance, day: Day): boolean {
  const last = utterance.free(day.from + day.length - 1);
  const isBefore = ['since', 'from'].includes(utterance.free(day.from - 1)?.text ?? '');
  const isSaid = (word: Word | undefined): boolean =>
    word !== undefined && (since.has(word) || words.SINCE_ENDING.test(word.text));
  if (isBefore || (last !== undefined && words.SINCE_ENDING.test(last.text))) return true;
  const behind = day.from + day.length;
  if (timeUnitOf(utterance.free(behind))?.says === 'since') return true;
  if (!isDayPart(utterance.free(behind))) return since.has(utterance.free(behind));
  const next = LINKING.has(utterance.free(behind + 1)) ? behind + 2 : behind + 1;
  return isSaid(utterance.free(behind)) || since.has(utterance.free(next));
}
