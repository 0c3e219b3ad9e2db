import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { startSandbox, type Sandbox } from './start.ts';

const START = Date.parse('2026-01-05T09:00:00+05:30');
const DAY_MS = 86_400_000;
type Body = Record<string, any>; // eslint-disable-line @typescript-eslint/no-explicit-any -- answers of a foreign contract

let sandbox: Sandbox;
beforeEach(async () => {
  sandbox = await startSandbox({ now: START });
});
afterEach(() => sandbox.close());

async function post(path: string, body: object): Promise<{ status: number; body: Body }> {
  const isForm = body instanceof URLSearchParams;
  const answer = await fetch(`${sandbox.url}${path}`, {
    method: 'POST',
    body: isForm ? body : JSON.stringify(body),
    headers: isForm ? {} : { 'content-type': 'application/json' },
  });
  return { status: answer.status, body: (await answer.json()) as Body };
}

async function token(username: string, password: string, userType: 'CITIZEN' | 'EMPLOYEE'): Promise<string> {
  const { body } = await post(
    '/user/oauth/token',
    new URLSearchParams({
      grant_type: 'password',
      username,
      password,
      userType,
      tenantId: 'pg',
      scope: 'read',
    }),
  );
  return String(body['access_token']);
}
const service = (): Promise<string> => token('SAMVAAD', 'samvaad-sandbox', 'EMPLOYEE');
const asha = (): Promise<string> => token('9800000001', '123456', 'CITIZEN');

const control = (body: object) => post('/sandbox/control', body);

function complaint(more: Body = {}): Body {
  return {
    tenantId: 'pg.citya',
    serviceCode: 'StreetLightNotWorking',
    description: 'dark lane',
    source: 'whatsapp',
    priority: 'LOW',
    address: { tenantId: 'pg.citya', locality: { code: 'SEC04' } },
    citizen: { name: 'Asha', mobileNumber: '9800000001' },
    ...more,
  };
}

async function create(authToken: string, more: Body = {}) {
  return post('/pgr-services/v2/request/_create', {
    RequestInfo: { authToken },
    service: complaint(more),
    workflow: { action: 'APPLY' },
  });
}

async function update(authToken: string, wrapper: Body, action: string, more: Body = {}) {
  const { assignes, ...changes } = more;
  return post('/pgr-services/v2/request/_update', {
    RequestInfo: { authToken },
    service: { ...wrapper['service'], priority: 'LOW', ...changes },
    workflow: { action, ...(assignes ? { assignes } : {}) },
  });
}

async function search(authToken: string, query: string): Promise<Body[]> {
  const { body } = await post(`/pgr-services/v2/request/_search?${query}`, { RequestInfo: { authToken } });
  return body['ServiceWrappers'] as Body[];
}

const codeOf = ({ body }: { body: Body }): string => String(body['Errors']?.[0]?.code);

describe('people', () => {
  test('a one-time password is sent with 201, and is always 123456', async () => {
    const otp = { mobileNumber: '9800000001', type: 'login', tenantId: 'pg' };
    expect(await post('/user-otp/v1/_send', { otp })).toMatchObject({
      status: 201,
      body: { isSuccessful: true },
    });
    expect(await asha()).toMatch(/^[0-9a-f]{32}$/);
  });

  test('a wrong password is refused, and the sixth try in a row finds the account locked', async () => {
    const wrong = new URLSearchParams({
      grant_type: 'password',
      username: '9800000001',
      password: '000000',
      userType: 'CITIZEN',
      tenantId: 'pg',
    });
    for (let n = 0; n < 5; n += 1) expect((await post('/user/oauth/token', wrong)).status).toBe(400);
    expect((await post('/user/oauth/token', wrong)).body).toMatchObject({
      error_description: 'Account locked',
    });
  });

  test('nobody gets in without a token', async () => {
    expect((await create('')).status).toBeGreaterThanOrEqual(400);
    expect((await create('made-up')).status).toBe(401);
  });
});

describe('complaints', () => {
  test('are created with a number of the state’s format, and found by it', async () => {
    const authToken = await service();
    const { status, body } = await create(authToken);
    const number = String(body['ServiceWrappers'][0].service.serviceRequestId);
    expect([status, number]).toEqual([200, expect.stringMatching(/^PG-PGR-2026-01-05-\d{6}$/)]);
    expect(await search(authToken, `tenantId=pg.citya&serviceRequestId=${number}`)).toHaveLength(1);
  });

  test.each([
    ['priority', { priority: undefined }, 'NotNull.serviceRequest.service.priority'],
    ['source', { source: 'telegram' }, 'INVALID_SOURCE'],
    ['type', { serviceCode: 'FlyingSaucer' }, 'INVALID_SERVICECODE'],
    ['place', { address: { tenantId: 'pg.citya' } }, 'NotNull.serviceRequest.service.address.locality.code'],
    ['citizen', { citizen: null }, 'INVALID_REQUEST'],
  ])('without a proper %s are refused in the platform’s own envelope', async (_, more, code) => {
    const answer = await create(await service(), more);
    expect([answer.status, codeOf(answer)]).toEqual([400, code]);
    expect(answer.body).toMatchObject({ ResponseInfo: null, Errors: [{ description: null, params: null }] });
  });

  test('go through the workflow, by those who may, and no other way', async () => {
    const [staff, citizen] = [await service(), await asha()];
    let [wrapper] = (await create(citizen, { citizen: undefined })).body['ServiceWrappers'] as Body[];
    const step = async (by: string, action: string, more: Body = {}) => {
      const answer = await update(by, wrapper as Body, action, more);
      if (answer.status === 200) [wrapper] = answer.body['ServiceWrappers'] as Body[];
      return answer.status === 200 ? String((wrapper as Body)['service'].applicationStatus) : codeOf(answer);
    };
    expect(await step(citizen, 'ASSIGN')).toBe('INVALID ROLE');
    expect(await step(staff, 'RATE', { rating: 5 })).toBe('INVALID ACTION');
    expect(await step(staff, 'ASSIGN')).toBe('PENDINGATLME');
    expect(await step(staff, 'RESOLVE')).toBe('RESOLVED');
    expect(await step(citizen, 'RATE', { rating: 4 })).toBe('CLOSEDAFTERRESOLUTION');
  });

  test('may be reopened within ten days of their last change, not after', async () => {
    const [staff, citizen] = [await service(), await asha()];
    const resolve = async (): Promise<Body> => {
      const [filed] = (await create(citizen, { citizen: undefined })).body['ServiceWrappers'] as Body[];
      const assigned = await update(staff, filed as Body, 'ASSIGN');
      const resolved = await update(staff, assigned.body['ServiceWrappers'][0] as Body, 'RESOLVE');
      return resolved.body['ServiceWrappers'][0] as Body;
    };
    const [soon, late] = [await resolve(), await resolve()];
    await control({ clock: { advanceMs: 9 * DAY_MS } });
    expect((await update(await asha(), soon, 'REOPEN')).status).toBe(200);
    await control({ clock: { advanceMs: 2 * DAY_MS } });
    expect(codeOf(await update(await asha(), late, 'REOPEN'))).toBe('INVALID_ACTION');
  });

  test('a citizen’s search without criteria shows his own; staff must name a city', async () => {
    await create(await service());
    expect(
      (await search(await asha(), '')).every((each) => each['service'].citizen.mobileNumber === '9800000001'),
    ).toBe(true);
    const answer = await post('/pgr-services/v2/request/_search?tenantId=pg', {
      RequestInfo: { authToken: await service() },
    });
    expect(codeOf(answer)).toBe('INVALID_SEARCH');
  });

  test('come newest first, in pages', async () => {
    const authToken = await service();
    for (let n = 0; n < 3; n += 1) await create(authToken, { description: `n${n}` });
    const descriptions = async (page: string) =>
      (await search(authToken, `tenantId=pg.citya&serviceCode=StreetLightNotWorking&${page}`)).map(
        (each) => each['service'].description as string,
      );
    expect(await descriptions('limit=2')).toEqual(['n2', 'n1']);
    expect(await descriptions('limit=2&offset=2')).toEqual(['n0']);
  });
});

describe('bills', () => {
  test('what Asha owes is fetched with 201', async () => {
    const { status, body } = await post(
      '/billing-service/bill/v2/_fetchbill?tenantId=pg.citya&businessService=PT&consumerCode=PG-PT-2024-03-19-004567',
      { RequestInfo: { authToken: await asha() } },
    );
    expect(status).toBe(201);
    expect(body['Bill'][0]).toMatchObject({ totalAmount: 3_450, businessService: 'PT' });
  });
});

describe('made to misbehave', () => {
  test('fails as often as told, and then works', async () => {
    const authToken = await service();
    await control({ faults: [{ kind: 'fail', status: 503, path: '/pgr-services', times: 2 }] });
    const statuses = [await create(authToken), await create(authToken), await create(authToken)];
    expect(statuses.map(({ status }) => status)).toEqual([503, 503, 200]);
  });

  test('does the work and drops the connection', async () => {
    const authToken = await service();
    await control({
      faults: [{ kind: 'drop_after_work', path: '/pgr-services/v2/request/_create', times: 1 }],
    });
    await expect(create(authToken)).rejects.toThrow();
    expect(await search(authToken, 'tenantId=pg.citya&serviceCode=StreetLightNotWorking')).toHaveLength(1);
  });

  test('goes down before any work', async () => {
    const authToken = await service();
    await control({ faults: [{ kind: 'down', times: 1 }] });
    await expect(create(authToken)).rejects.toThrow();
    expect(await search(authToken, 'tenantId=pg.citya&serviceCode=StreetLightNotWorking')).toHaveLength(0);
  });

  test('shows late what it stored', async () => {
    const authToken = await service();
    await control({ faults: [{ kind: 'late_visibility', delayMs: 60_000 }] });
    await create(authToken);
    const found = () => search(authToken, 'tenantId=pg.citya&serviceCode=StreetLightNotWorking');
    expect(await found()).toHaveLength(0);
    await control({ clock: { advanceMs: 61_000 } });
    expect(await found()).toHaveLength(1);
  });

  test('answers rubbish', async () => {
    const authToken = await service();
    await control({ faults: [{ kind: 'garbage', times: 1 }] });
    await expect(create(authToken)).rejects.toThrow();
  });

  test('refuses a control it does not know, with the reason', async () => {
    const answer = await control({ faults: [{ kind: 'explode' }] });
    expect([answer.status, typeof answer.body['error']]).toEqual([400, 'string']);
  });
});

test('its state survives a restart on the same data', async () => {
  const data = mkdtempSync(`${tmpdir()}/samvaad-sandbox-`);
  await sandbox.close();
  sandbox = await startSandbox({ data, now: START });
  await create(await service());
  await sandbox.close();
  sandbox = await startSandbox({ data, now: START });
  const found = await search(await service(), 'tenantId=pg.citya&serviceCode=StreetLightNotWorking');
  expect(found).toHaveLength(1);
  rmSync(data, { recursive: true });
});

test('the seed is the one that is promised', async () => {
  const authToken = await service();
  const number = async (mobile: string) =>
    (await search(authToken, `tenantId=pg.citya&mobileNumber=${mobile}`)).length;
  expect([await number('9800000001'), await number('9800000002'), await number('9800000003')]).toEqual([
    1, 0, 0,
  ]);
  const officials = await post('/egov-hrms/employees/_search?tenantId=pg.citya', {
    RequestInfo: { authToken },
  });
  const mobiles = (officials.body['Employees'] as Body[]).map((each) => each['user'].mobileNumber as string);
  expect(mobiles).toEqual(expect.arrayContaining(['9800000901', '9800000902', '9800000903', '9800000904']));
});
