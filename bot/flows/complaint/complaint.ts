import { flow, type FlowContext, type FlowStep } from '../../engine/flow.ts';
import type { Answer } from '../../engine/input.ts';
import type { Json } from '../../engine/json.ts';
import type { SlotValues } from '../../engine/slots.ts';
import type { Text } from '../../engine/text.ts';
import type { Complaint, ComplaintDraft } from '../../../backend-adapter/platform.ts';
import { answerTo, provenCaller, request } from '../answers.ts';
import { helplineNumber } from '../helpline.ts';
import { mobile } from '../mobile.ts';
import { typeName } from '../names.ts';
import { id, inner, say } from '../say.ts';
import { category, group, guesses } from './category.ts';
import { description } from './description.ts';
import { name } from './name.ts';
import { photos } from './photos.ts';
import { place, placeInWords, placeName, type Place } from './place.ts';

/** The purpose to which the card's button agrees. */
const CONSENT = 'complaints';
const HOUR_MS = 3_600_000;
const MAX_LAST_PLACES = 3;

const slots = { guesses, group, category, place, description, photos, mobile, name };
type Values = SlotValues<typeof slots>;

/**
 * Something is wrong in the city. Asked by a description of it, in any words; ended by a number. Category, place and
 * description may come in any order or all at once; the name is asked only where the platform has none.
 */
export const complaint = flow({
  name: 'complaint',
  slots,
  label: ({ category: code, description: words }) => {
    if (code !== undefined) return say('complaint.label', { type: inner(typeName(code)) });
    return words === undefined ? undefined : say('complaint.label_plain');
  },
  confirm: (values, { facts }) => ({
    card: { text: card(values, facts.consents.includes(CONSENT)), options: [], wants: 'photo' },
    yes: say('complaint.yes_file'),
    brief: say('complaint.card_brief', {
      type: inner(typeName(values.category)),
      place: placeName(values.place),
    }),
  }),
  finish(values, context) {
    const caller = provenCaller(context);
    return {
      kind: 'call',
      request: request({ kind: 'file_complaint', caller, draft: draftOf(values) }),
      ...(context.facts.consents.includes(CONSENT) ? {} : { consent: CONSENT }),
    };
  },
  resume: (values, answer, context) =>
    answer.kind === 'ok'
      ? filed(values, answerTo('file_complaint', answer.value), context)
      : notFiled(values, answer, context),
  late: say('complaint.late'),
});

function card(values: Values, hasConsent: boolean): readonly Text[] {
  const { photos: pictures = [] } = values;
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
    say('complaint.shall_i_file'),
    ...(hasConsent ? [] : [say('complaint.consent')]),
  ];
}

function draftOf({
  category: serviceCode,
  place: where,
  description: words,
  photos: pictures,
  name: given,
}: Values) {
  const landmark = where.words ?? (where.isLandmark ? where.names['en'] : undefined);
  return {
    serviceCode,
    description: words,
    locality: where.locality,
    photos: pictures ?? [],
    ...(landmark === undefined ? {} : { landmark }),
    ...(where.pincode === undefined ? {} : { pincode: where.pincode }),
    ...(where.latitude === undefined || where.longitude === undefined
      ? {}
      : { position: { latitude: where.latitude, longitude: where.longitude } }),
    ...(given === undefined ? {} : { name: given }),
  } satisfies ComplaintDraft;
}

function filed(
  values: Values,
  { id: number, filedAt, serviceCode }: Complaint,
  context: FlowContext,
): FlowStep {
  const promise = context.city.promises[serviceCode];
  return {
    kind: 'done',
    say: [
      say('complaint.filed', {
        id: id(number),
        type: inner(typeName(serviceCode)),
        place: placeName(values.place),
      }),
      ...(promise
        ? [say('complaint.filed_promise', { date: { kind: 'date', at: filedAt + promise.hours * HOUR_MS } })]
        : []),
    ],
    startClock: {
      id: number,
      serviceCode,
      locality: values.place.locality,
      place: placeInWords(values.place) as Json,
      filedAt,
    },
    learn: {
      lastPlaces: withPlace(context.facts.lastPlaces as readonly Place[], values.place),
      ...(values.name === undefined ? {} : { name: values.name }),
    },
    offer: [
      { title: say('complaint.file_another'), action: { kind: 'open', flow: 'complaint', values: {} } },
      { title: say('menu.track'), action: { kind: 'open', flow: 'track', values: {} } },
    ],
  };
}

function withPlace(last: readonly Place[], now: Place): readonly Place[] {
  const others = last.filter((each) => each.names['en'] !== now.names['en']);
  return [now, ...others].slice(0, MAX_LAST_PLACES);
}

/** Nothing is called registered here: there is no number. The staff get the draft, so that it is not lost. */
function notFiled(
  values: Values,
  answer: Extract<Answer, { kind: 'failed' }>,
  { city }: FlowContext,
): FlowStep {
  if (answer.code === 'needs_name') return { kind: 'ask_again', slot: 'name', learn: { name: null } };
  return {
    kind: 'done',
    say: [say('complaint.failed', { number: helplineNumber(city) })],
    handOver: { reason: 'filing_failed', body: { draft: draftOf(values), code: answer.code } },
  };
}
