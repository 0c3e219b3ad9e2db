import type { TurnDraft } from './draft.ts';
import type { StepExtras } from './flow.ts';
import { settled } from './identity.ts';

/** What goes with a step, whatever it wants next. */
export function applyExtras(turn: TurnDraft, extras: StepExtras): void {
  turn.say(...(extras.say ?? []));
  if (extras.learn) turn.update({ facts: { ...turn.session.facts, ...extras.learn } });
  if (extras.locale) turn.update({ locale: extras.locale, localeChosen: true });
  if (extras.consent) {
    const consents = [...new Set([...turn.session.facts.consents, extras.consent])];
    turn.update({ facts: { ...turn.session.facts, consents } });
    turn.want({ kind: 'record_consent', purpose: extras.consent, given: true });
  }
  if (extras.identity) turn.update(settled(turn.session, extras.identity, turn.context.now));
  if (extras.handOver) turn.want({ kind: 'hand_over', ...extras.handOver });
  if (extras.startClock !== undefined) turn.want({ kind: 'start_clock', complaint: extras.startClock });
  if (extras.tell) turn.tell(extras.tell.to, extras.tell.what);
}
