import { z } from 'zod';
import type { Bill, Caller, Instant } from '../platform.ts';
import { billServiceOf } from './bill-service.ts';

const Account = z.looseObject({
  taxHeadCode: z.string(),
  amount: z.number(),
  adjustedAmount: z.number().nullish(),
});
/** One period of a bill. */
const Detail = z.looseObject({
  fromPeriod: z.number().nullish(),
  toPeriod: z.number().nullish(),
  amount: z.number().nullish(),
  expiryDate: z.number().nullish(),
  billAccountDetails: z.array(Account).nullish(),
});
type Detail = z.infer<typeof Detail>;

export const BillShape = z.looseObject({
  id: z.string(),
  tenantId: z.string(),
  billNumber: z.string().nullish(),
  consumerCode: z.string(),
  businessService: z.string(),
  totalAmount: z.number().nullish(),
  status: z.string().nullish(),
  mobileNumber: z.string().nullish(),
  payerName: z.string().nullish(),
  billDetails: z.array(Detail).nullish(),
});
export type BillShape = z.infer<typeof BillShape>;
/** The answer's own header is misspelt `ResposneInfo`; nothing here reads it. */
export const BillAnswer = z.looseObject({ Bill: z.array(BillShape).nullish() });

const PAYABLE: ReadonlySet<string> = new Set(['ACTIVE', 'PARTIALLY_PAID']);

/** Something to pay. The platform also answers with bills of nothing, and may answer with paid and expired ones. */
export function isDue({ status }: BillShape, { total }: Bill): boolean {
  return total > 0 && PAYABLE.has(status ?? 'ACTIVE');
}

/** The payer's name is told only to the mobile that the bill is for; anybody may ask by consumer number. */
export function billOf(bill: BillShape, { mobile }: Caller, now: Instant): Bill {
  const details = bill.billDetails ?? [];
  const dueAt = dueDateOf(details);
  return {
    id: bill.id,
    number: bill.billNumber ?? '',
    service: billServiceOf(bill.businessService),
    businessService: bill.businessService,
    consumerCode: bill.consumerCode,
    tenant: bill.tenantId,
    total: bill.totalAmount ?? rupees(details.reduce((sum, { amount }) => sum + (amount ?? 0), 0)),
    overdue: (dueAt !== undefined && now > dueAt) || hasArrears(details),
    parts: partsOf(details),
    ...(dueAt === undefined ? {} : { dueAt }),
    ...(bill.payerName && bill.mobileNumber === mobile ? { payerName: bill.payerName } : {}),
  };
}

/** `expiryDate` is the bill's validity; the platform has no other due date. The newest period's counts. */
function dueDateOf(details: readonly Detail[]): Instant | undefined {
  const dates = details.map(({ expiryDate }) => expiryDate).filter((date) => typeof date === 'number');
  return dates.length === 0 ? undefined : Math.max(...dates);
}

/** Something of a period that had ended before the bill's newest began. */
function hasArrears(details: readonly Detail[]): boolean {
  const newest = Math.max(...details.map(({ fromPeriod }) => fromPeriod ?? 0));
  return details.some(
    ({ toPeriod, amount }) => (amount ?? 0) > 0 && typeof toPeriod === 'number' && toPeriod < newest,
  );
}

/** Heads of all periods together, what was already set off taken away; heads of nothing are left out. */
function partsOf(details: readonly Detail[]): Bill['parts'] {
  const sums = new Map<string, number>();
  for (const account of details.flatMap((detail) => detail.billAccountDetails ?? [])) {
    const amount = account.amount - (account.adjustedAmount ?? 0);
    sums.set(account.taxHeadCode, (sums.get(account.taxHeadCode) ?? 0) + amount);
  }
  return [...sums]
    .map(([head, amount]) => ({ head, amount: rupees(amount) }))
    .filter(({ amount }) => amount !== 0);
}

/** Sums of decimal amounts, to the paisa. */
function rupees(amount: number): number {
  return Math.round(amount * 100) / 100;
}
