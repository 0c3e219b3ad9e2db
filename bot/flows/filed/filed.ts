import { flow, type FlowStep } from '../../engine/flow.ts';
import type { Option } from '../../engine/question.ts';
import { kept, NOTHING, value, type SlotValues } from '../../engine/slots.ts';
import type { Place } from '../complaint/place.ts';
import { placeName } from '../complaint/place.ts';
import { keptText } from '../kept-text.ts';
import { typeName } from '../names.ts';
import { id, inner, say } from '../say.ts';
import { KEEP_VOICE_DAYS } from '../complaint/voices.ts';
import { correctsFiled, deniesSomething } from './corrects-filed.ts';
import { otherPlace } from './other-place.ts';
import { showsFiled } from './shows-filed.ts';

/** As long as what is told of a complaint in a voice. */
const KEEP_DAYS = KEEP_VOICE_DAYS;
const DAY_MS = 86_400_000;

/** The person's words. */
const heard = kept<string>((content) => (content.kind === 'text' ? value(content.text) : NOTHING));
/** It is only perhaps about that complaint: the staff are told when the person says so. */
const unsure = kept<true>((content) =>
  content.kind === 'text' && !deniesSomething(content) ? value(true) : NOTHING,
);
const photo = kept<string>((content) => (content.kind === 'image' ? value(content.media) : NOTHING));
const elsewhere = kept<Place>((content, context) => {
  const named = content.kind === 'text' ? otherPlace(content, context) : undefined;
  return named ? value(named) : NOTHING;
});

const slots = {
  id: keptText,
  category: keptText,
  description: keptText,
  place: kept<Place>(),
  heard,
  unsure,
  asked: kept<true>(),
  photo,
  filedAt: kept<number>(),
  elsewhere,
};
type Values = SlotValues<typeof slots>;

/**
 * «Sector 5, not 4», right after the number was given: the complaint is the municipality's by now and is not changed from
 * here. The person hears so, the staff get the words with the number, and a new one can be filed with what was right.
 */
export const filed = flow({
  name: 'filed',
  slots,
  hearsAfterwards: (content, context) =>
    content.kind === 'text' ? correctsFiled(content, context) : showsFiled(content, context),
  finish(values, { now }): FlowStep {
    if (values.photo !== undefined) return withPhoto(values, values.photo, now);
    const { id: number = '', category = '', place } = values;
    const already = values.asked
      ? []
      : [
          say('filed.already', {
            id: id(number),
            type: inner(typeName(category)),
            place: place ? placeName(place) : '',
          }),
        ];
    if (values.unsure)
      return {
        kind: 'done',
        say: [...already, say('filed.can_pass_on')],
        offer: [{ title: say('filed.pass_on'), action: passOn(values) }, fileAnew(values), toPerson],
      };
    return {
      kind: 'done',
      say: [...already, say('filed.passed_on')],
      handOver: { reason: 'about_a_filed_complaint', body: { complaint: number, heard: values.heard ?? '' } },
      offer: [fileAnew(values), toPerson],
    };
  },
});

/** It was sent as a photo of what was just filed; where it is of something else, one button says so. */
function withPhoto(
  { id: number = '', category = '', heard: words }: Values,
  media: string,
  now: number,
): FlowStep {
  return {
    kind: 'done',
    say: [say('filed.photo_kept', { id: id(number), type: inner(typeName(category)) })],
    keep: { media: [media], until: now + KEEP_DAYS * DAY_MS, complaint: number },
    handOver: {
      reason: 'about_a_filed_complaint',
      body: { complaint: number, heard: words ?? '', photo: media },
    },
    offer: [
      {
        title: say('filed.photo_of_another'),
        action: { kind: 'open', flow: 'complaint', values: { photos: [media] } },
      },
    ],
  };
}

/** The same words go to the staff, once the person has said so. */
function passOn({ unsure: _asked, ...values }: Values): Option['action'] {
  const told = Object.entries(values).flatMap(([slot, each]) =>
    each === undefined ? [] : [[slot, each] as const],
  );
  return { kind: 'open', flow: 'filed', values: { ...Object.fromEntries(told), asked: true } };
}

function fileAnew({ category, description, elsewhere: place }: Values): Option {
  const title = place ? say('filed.new_there', { place: placeName(place) }) : say('complaint.file_another');
  const values = {
    ...(place && category !== undefined ? { category } : {}),
    ...(place && description !== undefined ? { description } : {}),
    ...(place ? { place } : {}),
  };
  return { title, action: { kind: 'open', flow: 'complaint', values } };
}

const toPerson: Option = {
  title: say('menu.person'),
  action: { kind: 'open', flow: 'person', values: {} },
};
