import type { Bill } from '../../../backend-adapter/platform.ts';
import { flow } from '../../engine/flow.ts';
import type { Json } from '../../engine/json.ts';
import { kept } from '../../engine/slots.ts';
import { serviceName } from '../names.ts';
import { id, inner, say } from '../say.ts';
import { headName } from './head-name.ts';

/** «What is it made of?», asked by a tap under a bill; the bill comes with the tap. */
export const billParts = flow({
  name: 'bill_parts',
  slots: { bill: kept<Json>(), isByNumber: kept<true>() },
  /** The button may be an old one. A bill that was asked for by its number is nobody's secret. */
  personal: ({ isByNumber }) => (isByNumber ? undefined : 'reads'),
  finish(values) {
    const bill = values.bill as unknown as Bill;
    return {
      kind: 'done',
      say: [
        say('bills.break_up_of', {
          service: inner(serviceName(bill.service)),
          consumer: id(bill.consumerCode),
          amount: { kind: 'money', rupees: bill.total },
        }),
        ...bill.parts.map(({ head, amount }) =>
          say('bills.part', { head: inner(headName(head)), amount: { kind: 'money', rupees: amount } }),
        ),
      ],
    };
  },
});
