import { flow } from '../../engine/flow.ts';
import { menuOptions } from '../menu/menu.ts';
import { keptText } from '../kept-text.ts';
import { say } from '../say.ts';

/**
 * «Stop messages», and «START» after it: whether anything is sent that was not asked for. Says what stops, what does not,
 * and how it is undone. Answers, and the number of a complaint, are always sent.
 */
export const messages = flow({
  name: 'messages',
  slots: { intent: keptText },
  finish: ({ intent }, context) =>
    intent === 'unsubscribe'
      ? {
          kind: 'done',
          learn: { quiet: true },
          say: [say('messages.stopped')],
          offer: [{ title: say('messages.start'), action: { kind: 'open', flow: 'messages', values: {} } }],
        }
      : {
          kind: 'done',
          learn: { quiet: false },
          say: [say('messages.started')],
          offer: menuOptions(context),
        },
});
