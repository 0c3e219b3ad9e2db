import { flow } from '../../engine/flow.ts';
import { helplineNumber } from '../helpline.ts';
import { keptText } from '../kept-text.ts';
import { say } from '../say.ts';

/** Somebody wants a person: noted for the staff, with the number where a person answers now. */
export const person = flow({
  name: 'person',
  slots: { intent: keptText },
  finish: ({ intent }, { city }) => ({
    kind: 'done',
    say: [
      say('person.noted', { hours: { kind: 'local', names: city.office.hours } }),
      say('person.now', { number: helplineNumber(city) }),
    ],
    handOver: { reason: intent === 'stuck' ? 'not_understood' : 'asked_for_a_person', body: null },
  }),
});
