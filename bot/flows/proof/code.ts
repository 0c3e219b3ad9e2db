import { normalise } from '../../../intents/understand/normalise.ts';
import type { Option } from '../../engine/question.ts';
import { NOTHING, value, type Slot, type SlotContext } from '../../engine/slots.ts';
import type { Content } from '../../engine/input.ts';
import { id, say } from '../say.ts';

/** Digits of a code: the platform's default is six, and a deployment may choose otherwise. */
const CODE = /^\D*(\d{4,8})\D*$/;
/** In place of a code: what the two buttons say. */
export const SEND_AGAIN = 'again';
export const ANOTHER_NUMBER = 'another';

const sendAgain: Option = {
  title: say('proof.send_again'),
  action: { kind: 'answer', slot: 'code', value: SEND_AGAIN },
};
const anotherNumber: Option = {
  title: say('proof.another_number'),
  action: { kind: 'answer', slot: 'code', value: ANOTHER_NUMBER },
};

function readCode(content: Content, { facts, values }: SlotContext) {
  // The own contact, sent after all, proves more than any code.
  const isGiven = values['forPlatform'] === true;
  if (content.kind === 'contact' && facts.mobile !== undefined && !isGiven) return value('');
  if (content.kind !== 'text') return NOTHING;
  const { mobile, yesNo } = content.understood.entities;
  if (mobile !== undefined && !isGiven) return value(mobile);
  const code = CODE.exec(normalise(content.text))?.[1];
  if (code !== undefined) return value(code);
  return yesNo === 'no' ? ({ kind: 'refused', why: say('proof.on_its_way') } as const) : NOTHING;
}

/**
 * The code that was sent to the number; or another number in its place, or one of the two buttons. Held only until it was
 * tried, and in no record.
 */
export const code: Slot<string> & { readonly optional: true } = {
  optional: true,
  isSecret: true,
  isFact: true,
  needed: ({ values, facts }) =>
    values['sentAt'] !== undefined && (facts.mobile === undefined || values['forPlatform'] === true),
  ask: ({ values: { number, wrong, forPlatform } }) => ({
    text: [say(wrong ? 'proof.ask_code_again' : 'proof.ask_code', { mobile: id(number as string) })],
    options: forPlatform ? [sendAgain] : [sendAgain, anotherNumber],
  }),
  read: readCode,
};
