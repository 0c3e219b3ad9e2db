import { flow, type FlowContext } from '../../engine/flow.ts';
import type { Option } from '../../engine/question.ts';
import { keptText } from '../kept-text.ts';
import { say } from '../say.ts';

/** What can be done here, for people who would rather choose than write. */
export function menuOptions({ city }: FlowContext): readonly Option[] {
  const open = (flow: string): Option['action'] => ({ kind: 'open', flow, values: {} });
  return [
    { title: say('menu.complaint'), action: open('complaint') },
    { title: say('menu.track'), action: open('track') },
    { title: say('menu.bills'), action: open('bills') },
    { title: say('menu.office'), action: open('office') },
    ...(city.languages.length > 1 ? [{ title: say('menu.language'), action: open('language') }] : []),
    { title: say('menu.person'), action: open('person') },
  ];
}

/** «hello», «help», «menu»: says what can be done here. */
export const menu = flow({
  name: 'menu',
  slots: { intent: keptText },
  finish: ({ intent }, context) => ({
    kind: 'done',
    say: [intent === 'greet' ? say('greet.hello') : say('menu.intro')],
    offer: menuOptions(context),
  }),
});
