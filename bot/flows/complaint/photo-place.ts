import type { Content } from '../../engine/input.ts';
import type { Question } from '../../engine/question.ts';
import { kept, NOTHING, value, type Slot, type SlotContext } from '../../engine/slots.ts';
import { say } from '../say.ts';
import { placeName, placeOf, type Place } from './place.ts';

/** Where the last photo says it was taken, for as long as no place is known. Offered, never taken for the answer. */
export const photoPlace = kept<Place>((content, { values }) => {
  if (content.kind !== 'image' || values['place'] !== undefined) return NOTHING;
  const [nearest] = content.taken?.places ?? [];
  if (!content.taken || !nearest) return NOTHING;
  const { latitude, longitude } = content.taken;
  return value(placeOf(nearest, { latitude, longitude }));
});

/** The question for the place, as one for the photo's place while there is one. Any other answer wins. */
export function offeringPhotoPlace(place: Slot<Place>): Slot<Place> {
  return {
    ...place,
    forgetsAlso: ['photoPlace'],
    ask(context) {
      const seen = seenIn(context);
      return seen ? offer(seen) : place.ask(context);
    },
    read(content, context) {
      const told = place.read(content, context);
      const seen = seenIn(context);
      if (told.kind !== 'nothing' || !seen) return told;
      const says = yesOrNo(content);
      if (says === 'yes') return value(seen);
      return says === 'no' ? { kind: 'unclear', question: place.ask(context) } : NOTHING;
    },
  };
}

function seenIn({ values }: SlotContext): Place | undefined {
  return values['photoPlace'] as Place | undefined;
}

function offer(seen: Place): Question {
  const place = placeName(seen);
  return {
    text: [say('complaint.ask_place_of_photo', { place })],
    options: [
      {
        title: say('complaint.yes_place', { place }),
        action: { kind: 'answer', slot: 'place', value: seen },
      },
      { title: say('complaint.another_place'), action: { kind: 'change_slot', slot: 'place' } },
    ],
  };
}

function yesOrNo(content: Content): 'yes' | 'no' | undefined {
  if (content.kind !== 'text') return undefined;
  const { intent, band, entities } = content.understood;
  if (intent === 'affirm' && band !== 'menu') return 'yes';
  if (intent === 'deny' && band !== 'menu') return 'no';
  return entities.yesNo;
}
