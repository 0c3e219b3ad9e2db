import { doubtWhoItIs } from './doubt.ts';
import type { TurnDraft } from './draft.ts';
import type { StepExtras } from './flow.ts';
import { settled } from './identity.ts';

/** What goes with a step, whatever it wants next. */
export function applyExtras(turn: TurnDraft, extras: StepExtras): void {
  turn.say(...(extras.say ?? []));
  if (extras.learn) turn.update({ facts: { ...turn.session.facts, ...extras.learn } });
  if (extras.afterwards) turn.update({ afterwards: { ...extras.afterwards, at: turn.context.now } });
  if (extras.locale) turn.update({ locale: extras.locale, localeChosen: true });
  if (extras.proved) doubtWhoItIs(turn);
  agree(turn, extras.consents ?? []);
  const { media = [], ...keeping } = extras.keep ?? { until: 0 };
  for (const id of media) turn.want({ kind: 'keep_media', media: id, ...keeping });
  if (extras.identity) turn.update(settled(turn.session, extras.identity, turn.context.now));
  if (extras.handOver) turn.want({ kind: 'hand_over', ...extras.handOver });
  if (extras.startClock !== undefined) turn.want({ kind: 'start_clock', complaint: extras.startClock });
  if (extras.tell) turn.tell(extras.tell.to, extras.tell.what);
}

function agree(turn: TurnDraft, purposes: readonly string[]): void {
  if (purposes.length === 0) return;
  const consents = [...new Set([...turn.session.facts.consents, ...purposes])];
  turn.update({ facts: { ...turn.session.facts, consents } });
  for (const purpose of purposes) turn.want({ kind: 'record_consent', purpose, given: true });
}
