import { flow } from '../../engine/flow.ts';
import { keptText } from '../kept-text.ts';
import { id, say } from '../say.ts';

/**
 * Danger to life now. The numbers come first, before notice, consent or question; the staff are told in the same turn,
 * as unconfirmed; filing a complaint as well is offered.
 */
export const emergency = flow({
  name: 'emergency',
  slots: { heard: keptText },
  finish: ({ heard }, { city }) => ({
    kind: 'done',
    say: [
      say('emergency.now'),
      ...city.emergencies.map((each) =>
        say('emergency.number', { number: id(each.number), name: { kind: 'local', names: each.names } }),
      ),
      say('emergency.passed_on'),
    ],
    handOver: { reason: 'emergency_unconfirmed', body: { heard: heard ?? '' } },
    offer: [
      {
        title: say('emergency.file_too'),
        action: {
          kind: 'open',
          flow: 'complaint',
          values: heard === undefined ? {} : { description: heard },
        },
      },
    ],
  }),
});
