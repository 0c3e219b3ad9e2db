import { financialYear, type City, type User } from './city.ts';
import { putRecord } from './put-record.ts';

const DAY_MS = 86_400_000;
const YEAR_MS = 365 * DAY_MS;

export interface SeedBill {
  readonly owner: User;
  readonly tenant: string;
  readonly service: string;
  readonly consumerCode: string;
  /** Negative: overdue. */
  readonly dueInDays: number;
  /** Tax head and rupees. */
  readonly parts: readonly (readonly [head: string, rupees: number])[];
}

/** A bill with something due. */
export function addBill(city: City, given: SeedBill): void {
  const id = city.newUuid();
  const expiryDate = city.now() + given.dueInDays * DAY_MS;
  putRecord(city, 'bill', id, given.tenant, given.owner.mobileNumber, bill(city, id, given, expiryDate));
}

function bill(
  city: City,
  id: string,
  { owner, tenant, service, consumerCode, parts }: SeedBill,
  expiryDate: number,
): object {
  const total = parts.reduce((sum, [, rupees]) => sum + rupees, 0);
  return {
    id,
    tenantId: tenant,
    billNumber: `BILLNO-${service}-${city.next(`bill-${service}`)}`,
    billDate: expiryDate - 30 * DAY_MS,
    consumerCode,
    businessService: service,
    totalAmount: total,
    status: 'ACTIVE',
    mobileNumber: owner.mobileNumber,
    payerName: owner.name,
    payerAddress: null,
    payerEmail: null,
    userId: owner.uuid,
    fileStoreId: null,
    additionalDetails: null,
    auditDetails: { createdTime: expiryDate - 30 * DAY_MS, lastModifiedTime: expiryDate - 30 * DAY_MS },
    billDetails: [
      {
        id: city.newUuid(),
        billId: id,
        demandId: city.newUuid(),
        fromPeriod: expiryDate - YEAR_MS,
        toPeriod: expiryDate,
        amount: total,
        amountPaid: 0,
        expiryDate,
        billAccountDetails: parts.map(([taxHeadCode, amount], index) => ({
          id: city.newUuid(),
          taxHeadCode,
          amount,
          adjustedAmount: 0,
          order: index + 1,
          demandDetailId: city.newUuid(),
        })),
      },
    ],
  };
}

export interface SeedPayment {
  readonly owner: User;
  readonly tenant: string;
  readonly service: string;
  readonly consumerCode: string;
  readonly daysAgo: number;
  readonly rupees: number;
}

/** Something paid, with its receipt; the receipt number stands in `paymentDetails`, not on the payment. */
export function addPayment(
  city: City,
  { owner, tenant, service, consumerCode, daysAgo, rupees }: SeedPayment,
): void {
  const at = city.now() - daysAgo * DAY_MS;
  const id = city.newUuid();
  const billId = city.newUuid();
  const paidBill = bill(
    city,
    billId,
    { owner, tenant, service, consumerCode, dueInDays: 0, parts: [[`${service}_TAX`, rupees]] },
    at + 10 * DAY_MS,
  );
  const payment = {
    id,
    tenantId: tenant,
    totalDue: rupees,
    totalAmountPaid: rupees,
    transactionNumber: `PG_PG_${new Date(at).toISOString().slice(0, 10).replaceAll('-', '_')}_${city.next('txn')}_17`,
    transactionDate: at,
    paymentMode: 'ONLINE',
    instrumentStatus: 'APPROVED',
    paymentStatus: 'NEW',
    paidBy: owner.name,
    mobileNumber: owner.mobileNumber,
    payerName: owner.name,
    fileStoreId: null,
    additionalDetails: null,
    paymentDetails: [
      {
        id: city.newUuid(),
        receiptNumber: `${service}/107/${financialYear(at)}/${city.next(`receipt-${service}`)}`,
        receiptDate: at,
        businessService: service,
        billId,
        totalDue: rupees,
        totalAmountPaid: rupees,
        bill: { ...paidBill, status: 'PAID' },
      },
    ],
  };
  putRecord(city, 'payment', id, tenant, owner.mobileNumber, payment);
}
