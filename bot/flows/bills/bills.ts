import type { Bill, BillService, Bills } from '../../../backend-adapter/platform.ts';
import { flow, type FlowContext, type FlowStep } from '../../engine/flow.ts';
import type { Json } from '../../engine/json.ts';
import type { Option } from '../../engine/question.ts';
import { kept, NOTHING, value, type SlotValues } from '../../engine/slots.ts';
import type { Text } from '../../engine/text.ts';
import { answerTo, provenCaller, request } from '../answers.ts';
import { helplineNumber } from '../helpline.ts';
import { keptText } from '../kept-text.ts';
import { mobile } from '../mobile.ts';
import { serviceName } from '../names.ts';
import { id, inner, say } from '../say.ts';
import { billLine } from './bill-line.ts';

const MAX_BREAK_UPS_OFFERED = 2;

const consumer = kept<string>((content) => {
  const code = content.kind === 'text' ? content.understood.entities.consumerCode : undefined;
  return code === undefined ? NOTHING : value(code);
});

const billType = kept<string>((content) => {
  const type = content.kind === 'text' ? content.understood.entities.billType : undefined;
  return type === undefined ? NOTHING : value(type);
});

const slots = { intent: keptText, consumer, billType, mobile };
type Values = SlotValues<typeof slots>;

/** What do I owe? Everything due for this mobile over all services, one service of it, or one consumer number. */
export const bills = flow({
  name: 'bills',
  slots,
  /** A consumer number anybody may ask about. */
  personal: ({ consumer: code }) => (code === undefined ? 'reads' : undefined),
  finish(values, context): FlowStep {
    const caller = provenCaller(context);
    const by =
      values.consumer === undefined
        ? ({ kind: 'mine' } as const)
        : ({ kind: 'consumer', consumerCode: values.consumer } as const);
    return { kind: 'call', request: request({ kind: 'find_bills', caller, by }) };
  },
  resume(values, answer, context): FlowStep {
    if (answer.kind === 'ok') return tell(values, answerTo('find_bills', answer.value), context);
    if (answer.code === 'not_found' && values.consumer !== undefined) {
      return { kind: 'done', say: [say('bills.unknown_number', { consumer: id(values.consumer) })] };
    }
    return { kind: 'done', say: [say('bills.failed', { number: helplineNumber(context.city) })] };
  },
  late: say('bills.late'),
});

function tell(values: Values, { bills: all, incomplete }: Bills, context: FlowContext): FlowStep {
  const wanted = all.filter((bill) => values.billType === undefined || bill.service === values.billType);
  return {
    kind: 'done',
    say: [
      ...(wanted.length > 0 ? dues(wanted) : [nothing(values)]),
      ...(wanted.length === 0 && all.length > 0 ? [say('bills.other_dues'), ...all.map(billLine)] : []),
      ...(incomplete.length > 0 ? [say('bills.incomplete', { services: list(incomplete) })] : []),
      ...(values.intent === 'pay_bill' && wanted.length > 0 ? [whereToPay(context)] : []),
      ...(all.length === 0 && values.consumer === undefined ? [say('bills.with_number')] : []),
    ],
    offer: [
      ...wanted
        .filter((bill) => bill.parts.length > 1)
        .slice(0, MAX_BREAK_UPS_OFFERED)
        .map((bill) => offerBreakUp(bill, values.consumer !== undefined)),
      ...(wanted.length < all.length ? [allDues] : []),
    ],
  };
}

const allDues: Option = {
  title: say('bills.all_dues'),
  action: { kind: 'open', flow: 'bills', values: {} },
};

function dues(wanted: readonly Bill[]): readonly Text[] {
  if (wanted.length === 1) return wanted.map(billLine);
  const total = { kind: 'money', rupees: wanted.reduce((sum, bill) => sum + bill.total, 0) } as const;
  return [say('bills.intro', { count: wanted.length, total }), ...wanted.map(billLine)];
}

function nothing({ consumer: code, billType: type }: Values): Text {
  if (code !== undefined) return say('bills.none_for_consumer', { consumer: id(code) });
  if (type === undefined) return say('bills.none');
  return say('bills.none_of_type', { service: inner(serviceName(type as BillService)) });
}

function list(services: readonly BillService[]) {
  return { kind: 'list', items: services.map((service) => inner(serviceName(service))) } as const;
}

function whereToPay({ city }: FlowContext): Text {
  return say('bills.pay_where', {
    address: { kind: 'local', names: city.office.address },
    hours: { kind: 'local', names: city.office.hours },
    number: helplineNumber(city),
  });
}

function offerBreakUp(bill: Bill, isByNumber: boolean): Option {
  const values = { bill: bill as unknown as Json, ...(isByNumber ? { isByNumber } : {}) };
  return {
    title: say('bills.break_up', { service: inner(serviceName(bill.service)) }),
    action: { kind: 'open', flow: 'bill_parts', values },
  };
}
