import type { ActiveCity } from '../city/active-city.ts';
import { SESSION_VERSION } from '../engine/session.ts';
import { say } from '../flows/say.ts';
import { helplineNumber } from '../flows/helpline.ts';
import { render } from '../outbox/render.ts';
import { NOTHING_WANTED } from '../store/nothing-wanted.ts';
import type { ClaimedTurn, Json, TurnOutcome } from '../store/port.ts';
import { factsOf } from './facts.ts';
import { freshState, isReadable, stateBody } from './state.ts';
import type { TurnTools } from './work.ts';

/**
 * Inputs that cannot be worked are set aside, and the person hears so: nobody waits for an answer that never comes. A
 * session that cannot be read ends here too, so that the next message begins anew.
 */
export function parked(claimed: ClaimedTurn, city: ActiveCity, tools: TurnTools): TurnOutcome {
  const locale = city.snapshot.defaultLanguage;
  const replyTo = claimed.inputs.find(({ kind }) => kind === 'message')?.providerId;
  const body = render(
    { locale, paragraphs: [say('sorry.broken', { number: helplineNumber(city.snapshot) })], options: [] },
    {
      catalog: tools.catalog,
      can: tools.abilitiesOf(claimed.address.channel),
      timeZone: city.snapshot.timeZone,
      digits: city.digits,
    },
  );
  return {
    ...NOTHING_WANTED,
    session:
      claimed.session && isReadable(claimed.session.body)
        ? claimed.session
        : {
            version: SESSION_VERSION,
            body: stateBody(freshState(locale, factsOf(claimed.citizen), tools.now())),
          },
    record: { parked: claimed.inputs.map(({ id }) => id) },
    sends: [{ body: body as unknown as Json, ...(replyTo === undefined ? {} : { replyTo }) }],
    handovers: [{ reason: 'broken_turn', body: null }],
    park: true,
  };
}
