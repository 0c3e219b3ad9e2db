import { saysAlso } from '../../../intents/understand/says-also.ts';
import type { CitySnapshot } from '../../engine/city.ts';
import type { Content, TextContent } from '../../engine/input.ts';
import type { SlotContext } from '../../engine/slots.ts';
import { filedAs, OTHERS } from './filed-as.ts';

/**
 * A second complaint, told while the first is being made: of another heading of the menu, or of the same one where it is
 * said to come on top. What denies the first is none, and what may just describe it further is none either.
 */
export function isAnother(content: Content, { values, city }: SlotContext): boolean {
  const held = values['category'];
  if (content.kind !== 'text' || typeof held !== 'string' || held === OTHERS) return false;
  const told = saysClearly(content)
    ? filedAs(content.understood.entities.serviceCode ?? '', city)
    : undefined;
  if (told === undefined || told === held || told === OTHERS) return false;
  return headingOf(told, city) !== headingOf(held, city) || saysAlso(content.text);
}

/** It asks to be begun, as any work does that asks much. */
const MIN_CONFIDENCE = 0.8;

function saysClearly({ understood }: TextContent): boolean {
  const { intent, band, confidence, entities, instead } = understood;
  const isClear = band === 'act' && confidence >= MIN_CONFIDENCE && entities.serviceCode !== undefined;
  return intent === 'file_complaint' && isClear && !instead;
}

function headingOf(code: string, { complaintTypes }: CitySnapshot): string | undefined {
  return complaintTypes.find((type) => type.code === code)?.category;
}
