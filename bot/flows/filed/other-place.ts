import type { TextContent } from '../../engine/input.ts';
import type { SlotContext } from '../../engine/slots.ts';
import { placeOf, type Place } from '../complaint/place.ts';

const MIN_CONFIDENCE = 0.8;

/** The place that words name, where it is another than the one that was filed. */
export function otherPlace({ understood }: TextContent, { values }: SlotContext): Place | undefined {
  const [best] = understood.places;
  const filed = values['place'] as Place | undefined;
  if (!best || best.confidence < MIN_CONFIDENCE || best.locality === filed?.locality) return undefined;
  return placeOf(best);
}
