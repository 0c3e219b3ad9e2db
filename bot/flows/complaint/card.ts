import type { Facts } from '../../engine/session.ts';
import type { Text } from '../../engine/text.ts';
import { typeName } from '../names.ts';
import { inner, say } from '../say.ts';
import { placeInWords } from './place.ts';
import type { Values } from './slots.ts';
import { KEEP_VOICE_DAYS, VOICE_CONSENT } from './voices.ts';

const CONSENT = 'complaints';

/** What will be filed, and what pressing the button means. */
export function card(values: Values, { consents }: Facts): readonly Text[] {
  const { photos: pictures = [], voices: notes = [] } = values;
  return [
    say('complaint.card', {
      type: inner(typeName(values.category)),
      place: placeInWords(values.place),
      words: { kind: 'quote', text: values.description },
    }),
    ...(values.name === undefined ? [] : [say('complaint.card_name', { name: values.name })]),
    pictures.length > 0
      ? say('complaint.card_photos', { count: pictures.length })
      : say('complaint.add_photo'),
    ...(notes.length > 0 ? [say('complaint.card_voices', { count: notes.length })] : []),
    say('complaint.shall_i_file'),
    ...(consents.includes(CONSENT) ? [] : [say('complaint.consent')]),
    ...(notes.length > 0 ? [say('complaint.consent_voice', { days: KEEP_VOICE_DAYS })] : []),
  ];
}

/** The purposes to which the card's button agrees, as far as it is not known yet. A recording is agreed to each time. */
export function consentsIn({ voices: notes = [] }: Values, { consents }: Facts): readonly string[] {
  return [...(consents.includes(CONSENT) ? [] : [CONSENT]), ...(notes.length > 0 ? [VOICE_CONSENT] : [])];
}
