import { flow } from '../../engine/flow.ts';
import { keptText } from '../kept-text.ts';
import { id, say } from '../say.ts';

/** Another body's matter (electricity at home, police, ration …): its name and number, and nothing is filed. */
export const agency = flow({
  name: 'agency',
  slots: { agency: keptText },
  finish(values, { city }) {
    const body = city.agencies[values.agency ?? ''];
    if (!body) throw new Error(`the city's file has no agency «${values.agency}»`);
    const contact = { agency: { kind: 'local', names: body.names }, number: id(body.number) } as const;
    return {
      kind: 'done',
      say: [
        body.hours
          ? say('agency.contact_hours', { ...contact, hours: { kind: 'local', names: body.hours } })
          : say('agency.contact', contact),
        say('agency.nothing_filed'),
      ],
    };
  },
});
