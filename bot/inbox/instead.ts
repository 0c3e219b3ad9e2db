import type { Understood } from '../engine/understood.ts';

/** Words that deny, at the beginning of what is denied («not the light») or at its end («light nahi»). */
const DENIES_FIRST = /^(?:no,?\s+)?not\s|^(?:nahi|nahin|nhi|नहीं|नही|illa|illai|இல்ல|இல்லை)\s/iu;
const DENIES_LAST = /\s(?:not|nahi|nahin|nhi|नहीं|नही|illa|illai|இல்ல|இல்லை)$/iu;
/** A longer part says something itself. */
const MAX_WORDS_OF_A_DENIAL = 4;
const BETWEEN = /\s*[,;:.!।–—]\s*|\s+-\s+|\s+(?:but|balki|बल्कि|rather)\s+/iu;

/**
 * «No, not the light: the water is not coming» is about water. Where a message begins by denying something and goes on,
 * its kind and place are read of what it goes on with; undefined where it does not. The words stay whole.
 */
export function instead(
  text: string,
  whole: Understood,
  understand: (text: string) => Understood,
): Understood | undefined {
  const parts = text.split(BETWEEN).filter((part) => part !== '');
  const [first, ...others] = parts;
  if (first === undefined || others.length === 0 || !opensWithDenial(first, whole)) return undefined;
  const said = others.slice(others.findIndex((part) => !isDenied(part)));
  if (others.every(isDenied)) return undefined;
  const meant = understand(said.join(', '));
  const places = meant.places.length > 0 ? meant.places : whole.places;
  const { serviceCode, serviceCodes } = meant.entities;
  if (meant.intent !== 'file_complaint' || serviceCode === undefined) return { ...whole, places };
  return {
    ...whole,
    places,
    intent: meant.intent,
    confidence: meant.confidence,
    band: meant.band,
    entities: { ...whole.entities, serviceCode, ...(serviceCodes ? { serviceCodes } : {}) },
    instead: true,
  };
}

/** A plain «no» in any language, or a short phrase that denies; «no water» does not. */
function opensWithDenial(first: string, whole: Understood): boolean {
  return whole.entities.yesNo === 'no' || (isShort(first) && DENIES_FIRST.test(first));
}

function isDenied(part: string): boolean {
  return isShort(part) && (DENIES_FIRST.test(part) || DENIES_LAST.test(part));
}

function isShort(part: string): boolean {
  return part.split(/\s+/).length <= MAX_WORDS_OF_A_DENIAL;
}
