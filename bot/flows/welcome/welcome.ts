import { flow } from '../../engine/flow.ts';
import { answerTo, callerOf, request } from '../answers.ts';
import { greeting } from './greeting.ts';

/**
 * First contact: everybody's first message opens it, beneath whatever that message asks for. It says who is speaking
 * and what happens with the words, and learns the person's name if the platform has it. Asks nothing.
 */
export const welcome = flow({
  name: 'welcome',
  late: 'nothing',
  slots: {},
  finish(_values, context) {
    const notice = greeting(context);
    const caller = callerOf(context);
    if (!caller || context.facts.name != null || context.facts.standing === 'unlinked')
      return { kind: 'done', say: notice };
    return { kind: 'call', say: notice, request: request({ kind: 'find_person', caller }) };
  },
  resume(_values, answer, { facts }) {
    // «No, that is not me» may have come first.
    if (answer.kind === 'failed' || facts.standing === 'unlinked') return { kind: 'done' };
    return { kind: 'done', learn: { name: answerTo('find_person', answer.value)?.name ?? null } };
  },
});
