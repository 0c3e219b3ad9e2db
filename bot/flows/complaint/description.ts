import type { Content } from '../../engine/input.ts';
import { NOTHING, value, type Reading, type Slot } from '../../engine/slots.ts';
import { say } from '../say.ts';

/** What the platform is sent at most, UTF-16 units; the whole message stays in the inbox. */
const MAX_DESCRIPTION_LENGTH = 4_000;
/** A first sentence this sure of its type describes something; «I want to complain» does not. */
const MIN_CONFIDENCE_OF_A_DESCRIPTION = 0.3;

function ownWords(content: Content): Reading<string> {
  if (content.kind !== 'text') return NOTHING;
  const words = content.text.trim().slice(0, MAX_DESCRIPTION_LENGTH);
  return words === '' ? NOTHING : value(words);
}

function describesSomething(content: Content): boolean {
  if (content.kind !== 'text' || content.understood.intent !== 'file_complaint') return false;
  const [best] = content.understood.entities.serviceCodes ?? [];
  const isSure = best !== undefined && best.confidence >= MIN_CONFIDENCE_OF_A_DESCRIPTION;
  return content.understood.entities.serviceCode !== undefined || isSure;
}

/** The citizen's own words, never rewritten; the first sentence counts when it says what is wrong. */
export const description: Slot<string> = {
  title: say('complaint.slot_description'),
  freeText: 'long',
  ask: () => ({ text: [say('complaint.ask_description')], options: [] }),
  read: ownWords,
  infer: (content, { values }) =>
    values['description'] === undefined && describesSomething(content) ? ownWords(content) : NOTHING,
};
