import { NOTHING, value, type Slot } from '../../engine/slots.ts';
import { say } from '../say.ts';

/** The platform's limits for a name: 50 characters, hardly any punctuation, no digits make sense. */
const MAX_NAME_LENGTH = 50;
const NAME = /^[\p{L}\p{M}][\p{L}\p{M} .'’-]*$/u;

/** Asked only where the platform was asked and knows no name, or knows another's for this number. */
export const name: Slot<string> & { readonly optional: true } = {
  optional: true,
  freeText: 'short',
  needed: ({ facts }) => facts.name === null,
  ask: ({ facts: { standing } }) => ({
    text: [say(standing === 'unlinked' ? 'complaint.ask_name_of_filer' : 'complaint.ask_name')],
    options: [],
  }),
  read(content) {
    if (content.kind !== 'text') return NOTHING;
    const given = content.text.trim().replace(/\s+/g, ' ');
    if (given === '' || content.understood.entities.yesNo !== undefined) return NOTHING;
    if (given.length > MAX_NAME_LENGTH || !NAME.test(given)) {
      return { kind: 'refused', why: say('complaint.name_refused') };
    }
    return value(given);
  },
};
