import type { Entities, UnderstandingContext } from '../../understanding.ts';
import { takeAmount } from './amount.ts';
import { billTypeOf } from './bill-type.ts';
import { choiceOf } from './choice.ts';
import { addDays } from './calendar.ts';
import { takeDate } from './date.ts';
import { takeDuration } from './duration.ts';
import { languageOf } from './language.ts';
import { localityOf } from './locality.ts';
import { takeMobile } from './mobile.ts';
import { takePartialIds } from './partial-ids.ts';
import { takePincode } from './pincode.ts';
import { ratingOf } from './rating.ts';
import { Utterance } from './utterance.ts';
import { takeWard } from './ward.ts';
import { takeWholeIds } from './whole-ids.ts';
import { yesNoOf } from './yes-no.ts';

/**
 * Everything an utterance states besides its intent and complaint type. Numbers are read from the most particular to
 * the least (a platform's number, a mobile, a pincode …), and what one has taken no other may read again. Never throws.
 */
export function extractEntities(text: string, context: UnderstandingContext): Entities {
  const { asking, today } = context;
  const utterance = new Utterance(text);
  const whole = {
    yesNo: yesNoOf(utterance, asking),
    choice: choiceOf(utterance),
    rating: ratingOf(utterance, asking),
    language: languageOf(utterance),
    locality: localityOf(utterance, text, context.city?.places),
  };
  const wholeIds = takeWholeIds(utterance);
  const mobile = takeMobile(utterance);
  const ids = { ...takePartialIds(utterance, asking), ...wholeIds };
  const ward = takeWard(utterance);
  const amount = takeAmount(utterance);
  const pincode = takePincode(utterance, asking);
  const duration = takeDuration(utterance);
  const date = takeDate(utterance, today);
  const since = duration?.isAgo && today !== undefined ? addDays(today, -duration.days) : undefined;
  return present({
    ...whole,
    ...ids,
    mobile,
    ward,
    amount,
    pincode,
    billType: billTypeOf(utterance, ids, asking),
    date: date?.date ?? since,
    durationDays: duration?.days ?? date?.durationDays,
  });
}

/** The entities without the keys of which nothing was said. */
function present(found: { readonly [K in keyof Entities]: Entities[K] | undefined }): Entities {
  const entities: Record<string, unknown> = {};
  for (const name of Object.keys(found) as (keyof Entities)[]) {
    if (found[name] !== undefined) entities[name] = found[name];
  }
  return entities;
}
