import { flow } from '../../engine/flow.ts';
import { say } from '../say.ts';

/**
 * Somebody whose number the platform keeps for another asks for bills or complaints of it: nothing is looked up, and only
 * the office can change whose number it is.
 */
export const notTheirs = flow({
  name: 'not_theirs',
  slots: {},
  finish: (_values, { city }) => ({
    kind: 'done',
    say: [
      say('identity.not_theirs', {
        address: { kind: 'local', names: city.office.address },
        hours: { kind: 'local', names: city.office.hours },
      }),
      say('identity.still_possible'),
    ],
    offer: [
      { title: say('menu.complaint'), action: { kind: 'open', flow: 'complaint', values: {} } },
      { title: say('menu.office'), action: { kind: 'open', flow: 'office', values: {} } },
    ],
  }),
});
