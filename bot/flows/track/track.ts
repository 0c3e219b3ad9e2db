import type { Complaint } from '../../../backend-adapter/platform.ts';
import { flow, type FlowContext, type FlowStep } from '../../engine/flow.ts';
import type { Json } from '../../engine/json.ts';
import { kept, NOTHING, value, type SlotValues } from '../../engine/slots.ts';
import { answerTo, provenCaller, request } from '../answers.ts';
import { helplineNumber } from '../helpline.ts';
import { mobile } from '../mobile.ts';
import { id, say } from '../say.ts';
import { timeline } from './timeline.ts';
import { which } from './which.ts';

/** The number as it was written, whole or its last digits. Another number is looked up anew. */
const number = {
  ...kept<string>((content) => {
    const written = content.kind === 'text' ? content.understood.entities.complaintId : undefined;
    return written === undefined ? NOTHING : value(written);
  }),
  forgetsAlso: ['about', 'found', 'which'],
};

/** «my drain complaint»: the type it is about. */
const about = kept<string>((content) => {
  const code = content.kind === 'text' ? content.understood.entities.serviceCode : undefined;
  return code === undefined ? NOTHING : value(code);
});

const slots = { number, about, mobile, found: kept<Json>(), which };
type Values = SlotValues<typeof slots>;

/** Where is my complaint? Lists them, or tells one: its states, who has it, what time is left. */
export const track = flow({
  name: 'track',
  slots,
  personal: () => 'reads',
  finish(values, context): FlowStep {
    const caller = provenCaller(context);
    const chosen = chosenOf(values);
    if (chosen && !chosen.own) return notYours(chosen);
    if (chosen)
      return { kind: 'call', request: request({ kind: 'complaint_history', caller, id: chosen.id }) };
    const by = values.number === undefined ? mine : ({ kind: 'number', number: values.number } as const);
    return { kind: 'call', request: request({ kind: 'find_complaints', caller, by }) };
  },
  resume(values, answer, context): FlowStep {
    if (answer.kind === 'failed') return failed(values, answer.code, context);
    const chosen = chosenOf(values);
    if (!chosen) return found(values, answerTo('find_complaints', answer.value));
    const steps = answerTo('complaint_history', answer.value);
    return { kind: 'done', say: timeline(chosen, steps, context), offer: offer() };
  },
  late: say('track.late'),
});

const mine = { kind: 'mine' } as const;

function complaintsOf(values: Values): readonly Complaint[] {
  return (values.found ?? []) as unknown as readonly Complaint[];
}

function chosenOf(values: Values): Complaint | undefined {
  const complaints = complaintsOf(values);
  return complaints.length === 1 ? complaints[0] : complaints.find((each) => each.id === values.which);
}

function found(values: Values, complaints: readonly Complaint[]): FlowStep {
  if (complaints.length === 0) return none(values.number);
  const fitting = complaints.filter((each) => each.serviceCode === values.about);
  const kept = fitting.length > 0 ? fitting : complaints;
  return { kind: 'hold', values: { found: kept as unknown as Json } };
}

function none(number: string | undefined): FlowStep {
  const said = number === undefined ? say('track.none') : say('track.not_found', { id: id(number) });
  const [others, file] = offer();
  return { kind: 'done', say: [said], offer: number === undefined ? [file] : [others, file] };
}

function notYours({ id: number, state }: Complaint): FlowStep {
  const named = { key: `state.${state}` as const };
  return {
    kind: 'done',
    say: [say('track.not_yours', { id: id(number), state: { kind: 'text', text: named } })],
  };
}

function failed(values: Values, code: string, { city }: FlowContext): FlowStep {
  if (code === 'not_found') return none(values.number);
  return { kind: 'done', say: [say('track.failed', { number: helplineNumber(city) })] };
}

function offer() {
  return [
    { title: say('menu.track'), action: { kind: 'open', flow: 'track', values: {} } },
    { title: say('menu.complaint'), action: { kind: 'open', flow: 'complaint', values: {} } },
  ] as const;
}
