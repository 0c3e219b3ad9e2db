import { expect, test } from 'vitest';
import { BillAnswer, billOf, BillShape, isDue } from './bill-shape.ts';

const now = Date.UTC(2026, 0, 15);
const day = 86_400_000;
const caller = { tenant: 'pg.citya', mobile: '9800000001' };

function bill(over: object = {}): BillShape {
  return BillShape.parse({
    id: 'b1',
    tenantId: 'pg.citya',
    billNumber: 'BILLNO-WS-000001',
    consumerCode: 'WS/107/2023-24/001234',
    businessService: 'WS',
    totalAmount: 860,
    status: 'ACTIVE',
    mobileNumber: caller.mobile,
    payerName: 'Asha',
    billDetails: [
      {
        fromPeriod: now - 90 * day,
        toPeriod: now - day,
        amount: 860,
        expiryDate: now + 10 * day,
        billAccountDetails: [
          { taxHeadCode: 'WS_CHARGE', amount: 800, adjustedAmount: 0 },
          { taxHeadCode: 'WS_TIME_PENALTY', amount: 60 },
          { taxHeadCode: 'WS_ROUND', amount: 0 },
        ],
      },
    ],
    ...over,
  });
}
const detail = (over: object): object => ({
  fromPeriod: 0,
  toPeriod: 0,
  amount: 100,
  expiryDate: now + day,
  ...over,
});

test('a bill in the words of the city', () => {
  expect(billOf(bill(), caller, now)).toEqual({
    id: 'b1',
    number: 'BILLNO-WS-000001',
    service: 'water',
    businessService: 'WS',
    consumerCode: 'WS/107/2023-24/001234',
    tenant: 'pg.citya',
    total: 860,
    dueAt: now + 10 * day,
    overdue: false,
    payerName: 'Asha',
    parts: [
      { head: 'WS_CHARGE', amount: 800 },
      { head: 'WS_TIME_PENALTY', amount: 60 },
    ],
  });
});

test('the bill of a period that has ended is not overdue before its date', () => {
  expect(billOf(bill(), caller, now).overdue).toBe(false);
});

test('past its date it is overdue', () => {
  expect(billOf(bill(), caller, now + 11 * day).overdue).toBe(true);
});

test('something left over from an earlier period is overdue whatever the date says', () => {
  const billDetails = [
    detail({ fromPeriod: now - 60 * day, toPeriod: now - 31 * day }),
    detail({ fromPeriod: now - 30 * day, toPeriod: now - day }),
  ];
  expect(billOf(bill({ billDetails }), caller, now).overdue).toBe(true);
});

test('an earlier period that is paid is not', () => {
  const billDetails = [
    detail({ fromPeriod: now - 60 * day, toPeriod: now - 31 * day, amount: 0 }),
    detail({ fromPeriod: now - 30 * day, toPeriod: now - day }),
  ];
  expect(billOf(bill({ billDetails }), caller, now).overdue).toBe(false);
});

test('parts are summed over the periods, less what was set off, to the paisa', () => {
  const billDetails = [0.1, 0.2].map((amount) =>
    detail({ billAccountDetails: [{ taxHeadCode: 'WS_CHARGE', amount: amount + 5, adjustedAmount: 5 }] }),
  );
  expect(billOf(bill({ billDetails }), caller, now).parts).toEqual([{ head: 'WS_CHARGE', amount: 0.3 }]);
});

test('without a total the periods are added up', () => {
  const billDetails = [detail({ amount: 10.1 }), detail({ amount: 20.2 })];
  expect(billOf(bill({ totalAmount: null, billDetails }), caller, now).total).toBe(30.3);
});

test('without a date it has none and is not overdue', () => {
  const told = billOf(bill({ billDetails: null }), caller, now);
  expect(told).toMatchObject({ overdue: false, parts: [] });
  expect(told).not.toHaveProperty('dueAt');
});

test('whose bill it is, is told to nobody else', () => {
  expect(billOf(bill({ mobileNumber: '9800000002' }), caller, now)).not.toHaveProperty('payerName');
});

test.each([
  [{}, true],
  [{ status: 'PARTIALLY_PAID' }, true],
  [{ status: null }, true],
  [{ status: 'PAID' }, false],
  [{ status: 'EXPIRED' }, false],
  [{ totalAmount: 0 }, false],
  [{ totalAmount: -20 }, false],
])('%j is due: %s', (over, due) => {
  const shape = bill(over);
  expect(isDue(shape, billOf(shape, caller, now))).toBe(due);
});

test('the misspelt answer is read, with fields we do not know', () => {
  const answer = { ResposneInfo: { status: 'successful' }, Bill: [bill({ somethingNew: 1 })] };
  expect(BillAnswer.parse(answer).Bill).toHaveLength(1);
});
