import { NOTHING, value, type Slot } from '../engine/slots.ts';
import { helplineNumber } from './helpline.ts';
import { say } from './say.ts';

/**
 * The number under which the platform keeps a person's matters. Asked only by a flow that needs it, and only where the
 * channel has not proved it yet. A typed number proves nothing: where no channel could, a code is sent to it (`proof`).
 * Holds no number: the proved one is a fact of the conversation.
 */
export const mobile: Slot<true> & { readonly optional: true } = {
  optional: true,
  isFact: true,
  needed: ({ facts }) => facts.mobile === undefined,
  ask: ({ city, provesByCode }) => ({
    text: [say(provesByCode ? 'mobile.ask_or_type' : 'mobile.ask', { number: helplineNumber(city) })],
    options: [],
    wants: 'contact',
  }),
  read(content, { facts, provesByCode }) {
    if (facts.mobile !== undefined) return value(true);
    if (content.kind === 'contact') return { kind: 'refused', why: say('engine.contact_of_another') };
    if (content.kind !== 'text') return NOTHING;
    const { mobile: typed, yesNo } = content.understood.entities;
    if (typed !== undefined && provesByCode)
      return { kind: 'first', flow: 'proof', values: { number: typed } };
    if (typed !== undefined) return { kind: 'refused', why: say('mobile.only_typed') };
    return yesNo === 'no' ? { kind: 'refused', why: say('mobile.needed') } : NOTHING;
  },
};
