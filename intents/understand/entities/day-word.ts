import { keptPerWord } from './kept-per-word.ts';
import { lexicon } from './lexicon.ts';
import { numberForms } from './number-forms.ts';
import type { Word } from './reading.ts';
import * as words from './time-words.ts';

/** A word that names a day. Distances are days from today. */
export interface DayWord {
  /** 1 Monday … 7 Sunday. */
  readonly weekday?: number;
  readonly distance?: number;
  /** «kal», «parso»: so many days back or ahead, as the verb says. */
  readonly eitherWay?: number;
  /** Only where something else of time stands beside it. */
  readonly distanceOfTime?: number;
}

const { byValue } = numberForms;
const weekdays = lexicon(byValue(words.WEEKDAYS));
const distances = lexicon(byValue(words.RELATIVE_DAYS));
const eitherWays = lexicon(byValue(words.YESTERDAY_OR_TOMORROW));
const distancesOfTime = lexicon(byValue(words.DAYS_OF_TIME));

/** The day that a word names, also with «since» or a genitive written onto it: «ଗତକାଲିଠାରୁ», «যোৱাকালিৰ». */
export const dayWordOf = keptPerWord((word): DayWord | undefined => {
  const weekday = weekdays.get(word) ?? weekdays.getStem(word);
  if (weekday !== undefined) return { weekday };
  const stem = withoutEnding(word);
  const distance = distances.get(word) ?? distances.getSpelt(stem);
  if (distance !== undefined) return { distance };
  const eitherWay = eitherWays.get(word) ?? eitherWays.getSpelt(stem);
  if (eitherWay !== undefined) return { eitherWay };
  const distanceOfTime = distancesOfTime.getSpelt(word);
  return distanceOfTime === undefined ? undefined : { distanceOfTime };
});

function withoutEnding({ text }: Word): { readonly text: string } | undefined {
  const ending = words.DAY_ENDING.exec(text);
  return ending ? { text: text.slice(0, ending.index) } : undefined;
}
