import { flow } from '../../engine/flow.ts';
import { kept, NOTHING, value } from '../../engine/slots.ts';
import { keptText } from '../kept-text.ts';
import { say } from '../say.ts';

/** The first words, so that whoever reads the staff queue sees them. */
const heard = kept<string>((content, { values }) =>
  content.kind === 'text' && values['heard'] === undefined ? value(content.text) : NOTHING,
);

/** «Delete my data»: asked first, for it cannot be undone; then passed on to the staff. */
export const forget = flow({
  name: 'forget',
  slots: { intent: keptText, heard },
  confirm: () => ({
    card: { text: [say('forget.shall_i')], options: [] },
    yes: say('forget.yes'),
  }),
  finish: ({ heard: words }) => ({
    kind: 'done',
    say: [say('forget.passed_on')],
    handOver: { reason: 'delete_my_data', body: { heard: words ?? '' } },
  }),
});
