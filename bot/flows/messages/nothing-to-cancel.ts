import type { FlowContext } from '../../engine/flow.ts';
import type { Option } from '../../engine/question.ts';
import { menuOptions } from '../menu/menu.ts';
import { say } from '../say.ts';

/** «STOP» is also how people end messages on a phone: that is offered first, beside what can be done here. */
export function nothingToCancel(context: FlowContext): readonly Option[] {
  const stop: Option = {
    title: say('command.stop'),
    action: { kind: 'open', flow: 'messages', values: { intent: 'unsubscribe' } },
  };
  return [...(context.facts.quiet ? [] : [stop]), ...menuOptions(context)];
}
