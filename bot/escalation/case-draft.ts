import type { PlatformRequest } from '../../backend-adapter/request.ts';
import type { Instant } from '../engine/json.ts';
import type { AlertEntry } from '../store/alert-entry.ts';
import type { EscalationCase, Purpose } from './case.ts';
import type { Duty } from './duty.ts';
import type { Reach, ToOfficial } from './told.ts';

export interface StepContext {
  readonly now: Instant;
  /** Unique over all steps of all cases; ids of calls are made from it. */
  readonly step: string;
  readonly duty: Duty;
}

/** A wish as data: nothing has happened yet when a step returns it. */
export type CaseEffect =
  | { readonly kind: 'call_platform'; readonly call: string; readonly request: PlatformRequest }
  /** A conversation, or whoever has this verified number. */
  | { readonly kind: 'tell'; readonly to: string | { readonly mobile: string }; readonly what: ToOfficial }
  /** The same, and the case hears whether there was anybody, and when somebody comes. */
  | { readonly kind: 'alert'; readonly mobile: string; readonly what: ToOfficial; readonly official: string }
  | { readonly kind: 'set_timer'; readonly dueAt: Instant }
  | { readonly kind: 'cancel_timer' }
  | { readonly kind: 'log'; readonly entry: AlertEntry };

/** A case while it takes a step; changes nothing outside. */
export class CaseDraft {
  readonly effects: CaseEffect[] = [];
  private calls = 0;

  constructor(
    public now: EscalationCase,
    readonly context: StepContext,
  ) {}

  update(change: Partial<EscalationCase>): void {
    this.now = { ...this.now, ...change };
  }

  want(effect: CaseEffect): void {
    this.effects.push(effect);
  }

  ask(request: PlatformRequest, purpose: Purpose): void {
    this.calls += 1;
    const call = `${this.context.step}.c${this.calls}`;
    this.update({ pending: { ...this.now.pending, [call]: purpose } });
    this.want({ kind: 'call_platform', call, request });
  }

  log(entry: Pick<AlertEntry, 'event'> & Partial<AlertEntry>): void {
    const { now, context } = this;
    const of = { tenant: context.duty.tenant, complaint: now.complaint.id, level: now.level };
    this.want({ kind: 'log', entry: { ...of, ...entry } });
  }

  wakeAt(instant: Instant): void {
    this.update({ wakeAt: instant });
    this.want({ kind: 'set_timer', dueAt: instant });
  }

  setReach(official: string, reach: 'told' | 'never_wrote'): void {
    const told = this.now.told.map((each) => (each.official.code === official ? { ...each, reach } : each));
    this.update({ told });
  }
}

export type CaseInput =
  | { readonly kind: 'timer' }
  | { readonly kind: 'answer'; readonly call: string; readonly answer: CaseAnswer }
  | { readonly kind: 'reach'; readonly reach: Reach }
  | { readonly kind: 'acknowledge'; readonly from: string; readonly mobile: string };

/** `value` is as the platform's port words it; a late answer is no answer yet. */
export type CaseAnswer =
  { readonly kind: 'ok'; readonly value: unknown } | { readonly kind: 'failed' } | { readonly kind: 'late' };
