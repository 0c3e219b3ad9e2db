import { saysAlso } from '../../intents/understand/says-also.ts';
import type { Understood } from '../engine/understood.ts';

/** Between two things that one message tells of. */
const BETWEEN = /\s*[,;.।]\s*|\s+(?:and|aur|और|மற்றும்|matrum)\s+/iu;
/** Longer ones are stories, which are one description. */
const MAX_PARTS = 3;
/** A part on its own has to be as clear as a message of its own that begins something. */
const MIN_CONFIDENCE = 0.9;

/**
 * «The light is out and the garbage is not lifted as well»: two complaints in one message, each with what it means on
 * its own. Empty where the message tells of one thing, which is the usual case and costs nothing.
 */
export function partsOf(
  text: string,
  whole: Understood,
  understand: (text: string) => Understood,
): NonNullable<Understood['parts']> {
  if (whole.intent !== 'file_complaint' || whole.band !== 'act') return [];
  const texts = text.split(BETWEEN).filter((part) => part.includes(' '));
  const tellsOfMore = texts.length > 1 && texts.length <= MAX_PARTS && texts.slice(1).some(saysAlso);
  if (!tellsOfMore) return [];
  const parts = texts.map((part) => ({ text: part, understood: understand(part) }));
  return parts.every(({ understood }) => isComplaint(understood)) ? parts : [];
}

function isComplaint({ intent, band, confidence, entities }: Understood): boolean {
  const isClear = band === 'act' && confidence >= MIN_CONFIDENCE;
  return intent === 'file_complaint' && isClear && entities.serviceCode !== undefined;
}
