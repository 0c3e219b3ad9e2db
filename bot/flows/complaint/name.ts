import type { Content } from '../../engine/input.ts';
import { NOTHING, sureValue, value, type Reading, type Slot } from '../../engine/slots.ts';
import { say } from '../say.ts';
import { saidName, speaksOfAName } from './said-name.ts';

/** The platform's limits for a name: 50 characters, hardly any punctuation, no digits make sense. */
const MAX_NAME_LENGTH = 50;
const MAX_WORDS_OF_A_NAME = 5;
const NAME = /^[\p{L}\p{M}][\p{L}\p{M} .'’-]*$/u;

/** As many words that clearly mean something else are a sentence, whereas «Bill Gates» is a name. */
const MIN_WORDS_OF_A_SENTENCE = 3;

function readName(content: Content): Reading<string> {
  if (content.kind !== 'text') return NOTHING;
  const { name: given, isSaid, isSentence } = saidName(content.text);
  if (given === '' || content.understood.entities.yesNo !== undefined) return NOTHING;
  const words = given.split(' ').length;
  const isClearlyElse = content.understood.band === 'act' && words >= MIN_WORDS_OF_A_SENTENCE;
  const isNoName = isSentence || words > MAX_WORDS_OF_A_NAME || (isClearlyElse && !isSaid);
  if (isNoName) return { kind: 'refused', why: say('complaint.name_sentence') };
  if (given.length > MAX_NAME_LENGTH || !NAME.test(given))
    return { kind: 'refused', why: say('complaint.name_refused') };
  return isSaid ? sureValue(given) : value(given);
}

/**
 * Asked only where the platform was asked and knows no name, or knows another's for this number; then it stands on the
 * card.
 */
export const name: Slot<string> & { readonly optional: true } = {
  optional: true,
  title: say('complaint.slot_name'),
  freeText: 'short',
  needed: ({ facts }) => facts.name === null,
  ask: ({ facts: { standing } }) => ({
    text: [say(standing === 'unlinked' ? 'complaint.ask_name_of_filer' : 'complaint.ask_name')],
    options: [],
  }),
  read: readName,
  // «My name is …» on the card, before anybody asked.
  infer: (content, { facts }) => {
    const isSaid = facts.name === null && content.kind === 'text' && speaksOfAName(content.text);
    const reading = isSaid ? readName(content) : NOTHING;
    return reading.kind === 'value' && reading.isSure ? reading : NOTHING;
  },
};
