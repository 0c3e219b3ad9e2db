import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { City, User } from '../city.ts';
import { PlatformError } from '../errors.ts';
import { listParam, numberParam, param, requireRole, responseInfo, userOf } from '../request.ts';

const ROLES = ['CITIZEN', 'CSR', 'CFC'] as const;
const DEFAULT_PAYMENTS = 30;
const MAX_PAYMENTS = 500;

interface Bill {
  readonly id: string;
  readonly tenantId: string;
  readonly businessService: string;
  readonly consumerCode: string;
  readonly mobileNumber: string;
  readonly status: string;
  readonly billNumber: string;
}

interface Payment {
  readonly tenantId: string;
  readonly mobileNumber: string;
  readonly transactionNumber: string;
  readonly paymentDetails: readonly {
    readonly receiptNumber: string;
    readonly businessService: string;
    readonly bill: Bill;
  }[];
}

/** Bills and payments. The v2 bill answer spells its `ResposneInfo` so, and a fetch answers 201. */
export function addBills(app: FastifyInstance, city: City): void {
  app.post('/billing-service/bill/v2/_fetchbill', (request, reply) => {
    allowed(request, city);
    return reply.code(201).send({ ResposneInfo: responseInfo(request), Bill: fetchBills(request, city) });
  });
  app.post('/billing-service/bill/v2/_search', (request) => {
    const user = allowed(request, city);
    return { ResposneInfo: responseInfo(request), Bill: searchBills(request, city, user) };
  });
  app.post('/collection-services/payments/_search', (request) => {
    const user = allowed(request, city);
    if (user.type === 'EMPLOYEE')
      throw new PlatformError('EGCL_URI_EXCEPTION', 'The business service has to be part of the path');
    return { ResponseInfo: responseInfo(request), Payments: searchPayments(request, city, undefined) };
  });
  app.post<{ Params: { service: string } }>('/collection-services/payments/:service/_search', (request) => {
    allowed(request, city);
    return {
      ResponseInfo: responseInfo(request),
      Payments: searchPayments(request, city, request.params.service),
    };
  });
}

function allowed(request: FastifyRequest, city: City): User {
  const user = userOf(request, city);
  requireRole(user, ROLES, param(request, 'tenantId'));
  return user;
}

function bills(city: City, tenant: string): readonly Bill[] {
  return city
    .all<{ body: string }>(
      `select body from records where kind = 'bill' and (tenant = ? or tenant like ? || '.%') order by id`,
      tenant,
      tenant,
    )
    .map(({ body }) => JSON.parse(body) as Bill);
}

function billsOfMobile(city: City, mobile: string): readonly Bill[] {
  return city
    .all<{ body: string }>(`select body from records where kind = 'bill' and mobile = ? order by id`, mobile)
    .map(({ body }) => JSON.parse(body) as Bill);
}

function fetchBills(request: FastifyRequest, city: City): readonly Bill[] {
  const tenant = param(request, 'tenantId');
  const service = param(request, 'businessService');
  if (tenant === undefined || service === undefined) {
    throw new PlatformError(
      'NotNull.generateBillCriteria.tenantId',
      'tenantId and businessService are mandatory',
    );
  }
  const codes = listParam(request, 'consumerCode');
  const mobile = param(request, 'mobileNumber');
  if (codes.length === 0 && mobile === undefined && param(request, 'demandId') === undefined) {
    throw new PlatformError(
      'EG_BS_MANDATORY_FIELDS_ERROR',
      'consumerCode, mobileNumber or demandId is mandatory',
    );
  }
  if (mobile !== undefined && !/^\d{10}$/.test(mobile)) {
    throw new PlatformError('Pattern.generateBillCriteria.mobileNumber', 'mobileNumber has to be 10 digits');
  }
  const found = mobile === undefined ? bills(city, tenant) : billsOfMobile(city, mobile);
  return found.filter(
    (bill) =>
      bill.businessService === service &&
      bill.status === 'ACTIVE' &&
      (bill.tenantId === tenant || bill.tenantId.startsWith(`${tenant}.`)) &&
      (codes.length === 0 || codes.includes(bill.consumerCode)),
  );
}

/** Here the parameter is `service`, not `businessService`. */
function searchBills(request: FastifyRequest, city: City, user: User): readonly Bill[] {
  const tenant = param(request, 'tenantId');
  const [codes, ids] = [listParam(request, 'consumerCode'), listParam(request, 'billId')];
  const service = param(request, 'service');
  const mobile = param(request, 'mobileNumber');
  if (tenant === undefined || (codes.length === 0 && ids.length === 0 && mobile === undefined)) {
    throw new PlatformError('EGBS_MANDATORY_FIELDS_ERROR', 'Any one of the criteria is mandatory');
  }
  if (codes.length > 0 && service === undefined) {
    throw new PlatformError(
      'BILL_SEARCH_CONSUMERCODE_BUSINESSSERVICE',
      'consumerCode and service go together',
    );
  }
  if (user.type === 'EMPLOYEE' && !tenant.includes('.')) {
    throw new PlatformError('EG_BS_INVALID_SEARCH', 'Employees cannot search at state level');
  }
  return bills(city, tenant).filter(
    (bill) =>
      (service === undefined || bill.businessService === service) &&
      (mobile === undefined || bill.mobileNumber === mobile) &&
      (codes.length === 0 || codes.includes(bill.consumerCode)) &&
      (ids.length === 0 || ids.includes(bill.id)),
  );
}

/** Nothing ties the answer to the caller: whoever asks has to check the mobile number himself. */
function searchPayments(
  request: FastifyRequest,
  city: City,
  service: string | undefined,
): readonly Payment[] {
  const tenant = param(request, 'tenantId') ?? '';
  const codes = listParam(request, 'consumerCodes');
  const receipts = listParam(request, 'receiptNumbers');
  const mobile = param(request, 'mobileNumber');
  const limit = numberParam(request, 'limit', DEFAULT_PAYMENTS, MAX_PAYMENTS);
  return city
    .all<{ body: string }>(
      `select body from records where kind = 'payment' and (tenant = ? or tenant like ? || '.%') order by id desc`,
      tenant,
      tenant,
    )
    .map(({ body }) => JSON.parse(body) as Payment)
    .filter(
      (payment) =>
        (mobile === undefined || payment.mobileNumber === mobile) &&
        payment.paymentDetails.some(
          (detail) =>
            (service === undefined || detail.businessService === service) &&
            (codes.length === 0 || codes.includes(detail.bill.consumerCode)) &&
            (receipts.length === 0 || receipts.includes(detail.receiptNumber)),
        ),
    )
    .slice(0, limit);
}
