import { flow } from '../../engine/flow.ts';
import { menuOptions } from '../menu/menu.ts';
import { keptText } from '../kept-text.ts';
import { say } from '../say.ts';

/** «thanks», «bye», and a «yes» or «no» to nothing: a short word back, so that nobody meets silence. */
export const courtesy = flow({
  name: 'courtesy',
  slots: { intent: keptText },
  finish({ intent }, context) {
    if (intent === 'goodbye') return { kind: 'done', say: [say('courtesy.goodbye')] };
    const words = intent === 'thanks' ? say('courtesy.thanks') : say('courtesy.ok');
    return { kind: 'done', say: [words], offer: menuOptions(context) };
  },
});
