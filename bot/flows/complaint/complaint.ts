import { flow, type FlowContext, type FlowStep } from '../../engine/flow.ts';
import type { Answer } from '../../engine/input.ts';
import type { Json } from '../../engine/json.ts';
import type { Complaint, ComplaintDraft } from '../../../backend-adapter/platform.ts';
import { answerTo, provenCaller, request } from '../answers.ts';
import { helplineNumber } from '../helpline.ts';
import { typeName } from '../names.ts';
import { id, inner, say } from '../say.ts';
import { isAnother } from './another.ts';
import { card, consentsIn } from './card.ts';
import { placeInWords, placeName, type Place } from './place.ts';
import { promised } from './promised.ts';
import { slots, type Values } from './slots.ts';
import { KEEP_VOICE_DAYS } from './voices.ts';

const DAY_MS = 86_400_000;
const MAX_LAST_PLACES = 3;

/**
 * Something is wrong in the city. Asked by a description of it, in any words; ended by a number. Category, place and
 * description may come in any order or all at once; the name is asked only where the platform has none.
 */
export const complaint = flow({
  name: 'complaint',
  slots,
  isAnother,
  label: ({ category: code, description: words }) => {
    if (code !== undefined) return say('complaint.label', { type: inner(typeName(code)) });
    return words === undefined ? undefined : say('complaint.label_plain');
  },
  /** Its text is anybody's; the card is about consent, name and number. */
  personal: ({ category: code, place: where, description: words }) =>
    code !== undefined && where !== undefined && words !== undefined ? 'uses' : undefined,
  confirm: (values, { facts }) => ({
    card: { text: card(values, facts), options: [], wants: 'photo' },
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
      request: request({ kind: 'file_complaint', caller, draft: draftOf(values, context) }),
      consents: consentsIn(values, context.facts),
      keep: keepVoices(values, context),
    };
  },
  resume: (values, answer, context) =>
    answer.kind === 'ok'
      ? filed(values, answerTo('file_complaint', answer.value), context)
      : notFiled(values, answer, context),
  late: say('complaint.late'),
});

function keepVoices({ voices: media = [] }: Values, { now }: FlowContext) {
  return { media, until: now + KEEP_VOICE_DAYS * DAY_MS };
}

function draftOf(
  { category: serviceCode, place: where, description: words, photos: pictures, name: asked }: Values,
  { facts }: FlowContext,
) {
  const isAnothersNumber = facts.standing === 'unlinked';
  // The platform knows no name for this person, so the one that was given once is sent every time.
  const given = asked ?? (isAnothersNumber ? (facts.name ?? undefined) : undefined);
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
    ...(isAnothersNumber ? { isAnothersNumber } : {}),
  } satisfies ComplaintDraft;
}

function filed(
  values: Values,
  { id: number, filedAt, serviceCode }: Complaint,
  context: FlowContext,
): FlowStep {
  const isTheirs = context.facts.standing !== 'unlinked';
  return {
    kind: 'done',
    say: [
      say('complaint.filed', {
        id: id(number),
        type: inner(typeName(serviceCode)),
        place: placeName(values.place),
      }),
      ...(isTheirs && values.name !== undefined ? [say('complaint.filed_name', { name: values.name })] : []),
      ...promised({ serviceCode, filedAt }, context.city),
      ...(isTheirs ? [] : [say('complaint.filed_by_another')]),
    ],
    keep: { ...keepVoices(values, context), complaint: number },
    startClock: {
      id: number,
      serviceCode,
      locality: values.place.locality,
      place: placeInWords(values.place) as Json,
      filedAt,
    },
    afterwards: {
      flow: 'filed',
      values: {
        id: number,
        category: serviceCode,
        description: values.description,
        place: values.place,
        filedAt,
      },
    },
    learn: {
      lastPlaces: withPlace(context.facts.lastPlaces as readonly Place[], values.place),
      ...(values.name === undefined ? {} : { name: values.name }),
    },
    offer: [
      { title: say('complaint.file_another'), action: { kind: 'open', flow: 'complaint', values: {} } },
      ...(isTheirs
        ? [{ title: say('menu.track'), action: { kind: 'open', flow: 'track', values: {} } } as const]
        : []),
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
  context: FlowContext,
): FlowStep {
  if (answer.code === 'needs_name') return { kind: 'ask_again', slot: 'name', learn: { name: null } };
  return {
    kind: 'done',
    say: [say('complaint.failed', { number: helplineNumber(context.city) })],
    handOver: {
      reason: 'filing_failed',
      body: { draft: draftOf(values, context), voices: values.voices ?? [], code: answer.code },
    },
  };
}
