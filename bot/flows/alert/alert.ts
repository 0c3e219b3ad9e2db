import type { Announce, Announcement } from '../../engine/flow.ts';
import type { Option } from '../../engine/question.ts';
import type { Text, Value } from '../../engine/text.ts';
import type { OfficialAlert } from '../../escalation/told.ts';
import { typeName } from '../names.ts';
import { id, inner, say } from '../say.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** Up to here hours tell more than days. */
const LAST_IN_HOURS_MS = 2 * DAY_MS;

/** A complaint is over its time: told to the official whose turn it is. Ended by his button, or by somebody else's. */
export const announceAlert: Announce = (what, from, { now }, isMoved): Announcement => {
  const alert = what as unknown as OfficialAlert;
  const { tenant, complaint, level, official, mobile, takenBy } = alert;
  // In the log each message has a name of its own: one could not be sent, the next was.
  const message = `${complaint}/${level}/${official}${isMoved ? '/moved' : ''}`;
  const entry = { tenant, complaint, event: 'told', level, official, mobile, message };
  return {
    say: [
      say('alert.late', { id: id(complaint) }),
      say('alert.about', { type: inner(typeName(alert.serviceCode)), place: alert.place as Value }),
      say('alert.filed', {
        date: { kind: 'date', at: alert.filedAt },
        limit: { kind: 'date', at: alert.dueAt },
      }),
      over(now - alert.dueAt),
      ...alert.below.map(({ name, how }) =>
        how === 'silent' ? say('alert.silent', { name }) : say('alert.not_reached', { name }),
      ),
      whatToDo(alert),
    ],
    ...(takenBy === undefined ? { options: [button(from, alert)] } : {}),
    alert: { entry, message },
  };
};

function whatToDo({ takenBy, isLast }: OfficialAlert): Text {
  if (takenBy !== undefined) return say('alert.taken_already', { name: takenBy });
  return isLast ? say('alert.what_to_do_last') : say('alert.what_to_do');
}

function over(ms: number): Text {
  if (ms < HOUR_MS) return say('alert.over_now');
  return ms < LAST_IN_HOURS_MS
    ? say('alert.over_hours', { count: Math.floor(ms / HOUR_MS) })
    : say('alert.over_days', { count: Math.floor(ms / DAY_MS) });
}

function button(from: string, { complaint }: OfficialAlert): Option {
  const values = { case: from, complaint };
  return { title: say('alert.acknowledge'), action: { kind: 'open', flow: 'acknowledge', values } };
}
