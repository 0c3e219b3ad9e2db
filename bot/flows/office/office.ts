import type { ContactPoint } from '../../engine/city.ts';
import { flow } from '../../engine/flow.ts';
import type { Text } from '../../engine/text.ts';
import { id, say } from '../say.ts';

function line(point: ContactPoint): Text {
  const contact = { name: { kind: 'local', names: point.names }, number: id(point.number) } as const;
  return point.hours
    ? say('office.line_hours', { ...contact, hours: { kind: 'local', names: point.hours } })
    : say('office.line', contact);
}

/** Where the office is, when it is open, and its numbers; from the city's own file. */
export const office = flow({
  name: 'office',
  slots: {},
  finish: (_values, { city }) => ({
    kind: 'done',
    say: [
      say('office.address', {
        address: { kind: 'local', names: city.office.address },
        hours: { kind: 'local', names: city.office.hours },
      }),
      ...city.helplines.map(line),
    ],
  }),
});
