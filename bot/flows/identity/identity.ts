import { flow, type FlowStep } from '../../engine/flow.ts';
import type { Content } from '../../engine/input.ts';
import { kept, NOTHING, value, type Reading, type Slot, type SlotContext } from '../../engine/slots.ts';
import type { Text } from '../../engine/text.ts';
import { answerTo, callerOf, request } from '../answers.ts';
import { say } from '../say.ts';
import { greeting } from '../welcome/greeting.ts';
import { firstName } from './first-name.ts';

type YesOrNo = 'yes' | 'no';

/** Set where the platform could not be asked for the name: then it is asked without one. */
const nameless = kept<true>();

function readYesOrNo(content: Content): Reading<YesOrNo> {
  if (content.kind !== 'text') return NOTHING;
  const { intent, band, entities } = content.understood;
  if (entities.yesNo !== undefined) return value(entities.yesNo);
  if (band === 'menu') return NOTHING;
  if (intent === 'affirm') return value('yes');
  return intent === 'deny' ? value('no') : NOTHING;
}

/** The first name is all that is said of the person before «yes». */
function question({ facts: { name } }: SlotContext): Text {
  return typeof name === 'string'
    ? say('identity.ask', { name: firstName(name) })
    : say('identity.ask_without_name');
}

const is: Slot<YesOrNo> & { readonly optional: true } = {
  optional: true,
  needed: ({ facts, values }) => typeof facts.name === 'string' || values['nameless'] === true,
  ask: (context) => ({
    text: [question(context)],
    options: [
      { title: say('identity.yes'), action: { kind: 'answer', slot: 'is', value: 'yes' } },
      { title: say('identity.no'), action: { kind: 'answer', slot: 'is', value: 'no' } },
    ],
  }),
  read: readYesOrNo,
};

/**
 * «Are you Asha?» Opened by the engine alone, above whatever wants something personal, where a number may have changed
 * hands; ended by yes or no, and what was wanted goes on accordingly. Where nobody has a name there is nobody to be
 * mistaken for.
 */
export const identity = flow({
  name: 'identity',
  slots: { nameless, is },
  finish(values, context): FlowStep {
    if (values.is === 'yes') return { kind: 'done', identity: 'same' };
    if (values.is === 'no') {
      return { kind: 'done', identity: 'another', say: [say('identity.thanks'), ...greeting(context)] };
    }
    const { name, standing } = context.facts;
    const caller = callerOf(context);
    // Of a number that is another's the platform is asked nothing.
    if (name === null || !caller || standing === 'unlinked') return { kind: 'done', identity: 'unnamed' };
    return { kind: 'call', request: request({ kind: 'find_person', caller }) };
  },
  resume(_values, answer, { facts }): FlowStep {
    if (facts.standing === 'unlinked') return { kind: 'hold', values: {} };
    if (answer.kind === 'failed') return { kind: 'hold', values: { nameless: true } };
    const name = answerTo('find_person', answer.value)?.name ?? null;
    return { kind: 'hold', values: {}, learn: { name } };
  },
});
