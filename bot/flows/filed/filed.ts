import { flow, type FlowStep } from '../../engine/flow.ts';
import type { Option } from '../../engine/question.ts';
import { kept, NOTHING, value, type SlotValues } from '../../engine/slots.ts';
import type { Place } from '../complaint/place.ts';
import { placeName } from '../complaint/place.ts';
import { keptText } from '../kept-text.ts';
import { typeName } from '../names.ts';
import { id, inner, say } from '../say.ts';
import { correctsFiled, deniesSomething } from './corrects-filed.ts';
import { otherPlace } from './other-place.ts';

/** The person's words. */
const heard = kept<string>((content) => (content.kind === 'text' ? value(content.text) : NOTHING));
/** It is only perhaps about that complaint: the staff are told when the person says so. */
const unsure = kept<true>((content) =>
  content.kind === 'text' && !deniesSomething(content) ? value(true) : NOTHING,
);
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
  hearsAfterwards: correctsFiled,
  finish(values): FlowStep {
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
