import type { PlatformAnswers } from '../../../backend-adapter/request.ts';
import { flow, type FlowContext, type FlowStep } from '../../engine/flow.ts';
import { kept, NOTHING, value, type Slot, type SlotValues } from '../../engine/slots.ts';
import { request } from '../answers.ts';
import { name as askedName } from '../complaint/name.ts';
import { say } from '../say.ts';
import { ANOTHER_NUMBER, code, SEND_AGAIN } from './code.ts';

/** The platform takes a code for fifteen minutes (egov-otp); one that is tried in the last second may be late. */
const CODE_LIVES_MS = 14 * 60_000;
const SEND_AGAIN_AFTER_MS = 60_000;
const MOST_TRIES = 3;
const MOBILE = /^\d{10}$/;

/** Whoever is told to want another number types it here; else it opens the flow. */
const number: Slot<string> = {
  isFact: true,
  needed: ({ facts }) => facts.mobile === undefined,
  ask: () => ({ text: [say('proof.ask_number')], options: [] }),
  read: (content) => {
    const typed = content.kind === 'text' ? content.understood.entities.mobile : undefined;
    return typed === undefined ? NOTHING : value(typed);
  },
};

/** Asked only where the platform has to register the number before it can be proved. */
const name: typeof askedName = {
  ...askedName,
  needed: ({ values }) => values['isNew'] === true,
  ask: () => ({ text: [say('proof.ask_name')], options: [] }),
};

/** The platform itself asks for it (citizen mode `otp`), of a number that the channel knows. */
const forPlatform = kept<true>();

const slots = {
  number,
  forPlatform,
  sentAt: kept<number>(),
  wrong: kept<number>(),
  code,
  isNew: kept<true>(),
  name,
};
type Values = SlotValues<typeof slots>;

/**
 * Whose number is it? Opened where a number was typed and no channel proves it; ended by the right code, or by giving up.
 * Then whatever needed the number goes on. The number itself becomes a fact only through the store, with the answer.
 */
export const proof = flow({
  name: 'proof',
  slots,
  finish(values, context): FlowStep {
    if (isKnown(values, context)) return { kind: 'done' };
    if (values.sentAt === undefined) return firstCode(values, context);
    if (values.code === ANOTHER_NUMBER) return { kind: 'become', flow: 'proof', values: {} };
    if (values.code !== undefined && MOBILE.test(values.code))
      return { kind: 'become', flow: 'proof', values: { number: values.code } };
    const age = context.now - values.sentAt;
    if (values.code === SEND_AGAIN && age < SEND_AGAIN_AFTER_MS)
      return { kind: 'ask_again', slot: 'code', say: [say('proof.on_its_way')] };
    if (values.code === SEND_AGAIN) return send(values, context);
    if (age > CODE_LIVES_MS) return { ...send(values, context), say: [say('proof.expired')] };
    return verify(values, context);
  },
  resume: (values, answer, context) =>
    answer.kind === 'ok'
      ? answered(values, answer.value as PlatformAnswers['send_otp' | 'verify_otp'], context)
      : failed(values, answer.code),
});

/** Without a code: the own contact came in the meantime. */
function isKnown(values: Values, { facts }: FlowContext): boolean {
  return facts.mobile !== undefined && values.forPlatform === undefined;
}

function firstCode(values: Values, context: FlowContext): FlowStep {
  const why = values.forPlatform ? { say: [say('proof.for_platform')] } : {};
  return { ...send(values, context), ...why };
}

function send({ number: mobile }: Values, { city }: FlowContext): FlowStep {
  const caller = { tenant: city.tenant, mobile };
  return { kind: 'call', request: request({ kind: 'send_otp', caller }) };
}

function verify({ number: mobile, code: typed = '', name: given }: Values, { city }: FlowContext): FlowStep {
  const caller = { tenant: city.tenant, mobile };
  const named = given === undefined ? {} : { name: given };
  return { kind: 'call', request: request({ kind: 'verify_otp', caller, code: typed, ...named }) };
}

function answered(
  values: Values,
  answer: PlatformAnswers['send_otp' | 'verify_otp'],
  context: FlowContext,
): FlowStep {
  const { name: given } = values;
  const learn = given === undefined ? {} : { learn: { name: given } };
  const isProved = answer === 'proved' && context.facts.mobile !== undefined;
  if (isProved || isKnown(values, context))
    return { kind: 'done', say: [say('proof.done')], proved: true, ...learn };
  return answer === 'sent'
    ? { kind: 'ask_again', slot: 'code', values: { sentAt: context.now, wrong: 0 } }
    : { kind: 'done', say: [say(answer === 'too_many' ? 'proof.too_many' : 'proof.failed')] };
}

function failed({ wrong: before = 0 }: Values, code: string): FlowStep {
  if (code === 'needs_name') return { kind: 'hold', values: { isNew: true } };
  const wrong = before + 1;
  if (code !== 'wrong_otp') return { kind: 'done', say: [say('proof.failed')] };
  if (wrong >= MOST_TRIES) return { kind: 'done', say: [say('proof.given_up')] };
  const left = say('proof.wrong', { count: MOST_TRIES - wrong });
  return { kind: 'ask_again', slot: 'code', values: { wrong }, say: [left] };
}
