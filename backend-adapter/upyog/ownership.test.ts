import { afterEach, describe, expect, test } from 'vitest';
import type { Platform } from '../platform.ts';
import { fakeOptions, fakeToken, startFakeGateway, type Answer, type FakeGateway } from './fake-gateway.ts';
import { createUpyogPlatform } from './platform.ts';

const caller = { tenant: 'pg.citya', mobile: '9800000001' };
const byNumber = { kind: 'number', number: 'PG-PGR-2026-01-05-000001' } as const;

const opened: (Platform | FakeGateway)[] = [];
afterEach(async () => {
  await Promise.all(opened.splice(0).map((each) => each.close()));
});

async function startWith(answer: Answer): Promise<Platform> {
  const gateway = await startFakeGateway((asked) => {
    if (asked.path === '/user/oauth/token') return fakeToken();
    if (asked.path !== '/user/_search') return answer(asked);
    const asha = { uuid: 'asha', userName: caller.mobile, name: 'Asha', mobileNumber: '98******01' };
    return { body: { user: [asha] } };
  });
  const platform = createUpyogPlatform(fakeOptions(gateway.url));
  opened.push(platform, gateway);
  return platform;
}

const complaint = (citizen: object, accountId: string): Answer => {
  const service = {
    tenantId: 'pg.citya',
    serviceCode: 'DamagedRoad',
    serviceRequestId: byNumber.number,
    description: 'hole',
    accountId,
    applicationStatus: 'PENDINGATLME',
    citizen,
    auditDetails: { createdTime: 1, lastModifiedTime: 2 },
  };
  return () => ({ body: { ServiceWrappers: [{ service }] } });
};

describe('whose a complaint is', () => {
  test.each([
    ['his number', { mobileNumber: caller.mobile }, 'other', true],
    ['his number with the country', { mobileNumber: '+91 98000 00001' }, 'other', true],
    ['another number', { mobileNumber: '9800000002' }, 'asha', false],
    ['a masked number and his account', { mobileNumber: '98******01' }, 'asha', true],
    ['a masked number and another account', { mobileNumber: '98******01' }, 'other', false],
    ['no number and his account', {}, 'asha', true],
    ['nothing at all', {}, '', false],
  ])('is told by %s', async (_what, citizen, account, own) => {
    const platform = await startWith(complaint(citizen, account));
    const found = await platform.findComplaints(caller, byNumber);
    expect(found).toMatchObject({ ok: true, value: [{ own, description: own ? 'hole' : '' }] });
  });

  test('a complaint that says outright that it is another’s is not among mine', async () => {
    const platform = await startWith(complaint({ mobileNumber: '9800000002' }, 'other'));
    expect(await platform.findComplaints(caller, { kind: 'mine' })).toEqual({ ok: true, value: [] });
  });

  test('what the platform found by the mobile is mine although it masks the number', async () => {
    const platform = await startWith(complaint({ mobileNumber: '98******01' }, 'x'));
    expect(await platform.findComplaints(caller, { kind: 'mine' })).toMatchObject({ value: [{ own: true }] });
  });
});

test('a masked name is no name: the citizen is asked for it', async () => {
  const gateway = await startFakeGateway(({ path }) =>
    path === '/user/oauth/token'
      ? fakeToken()
      : {
          body: {
            user: [{ uuid: 'asha', userName: caller.mobile, name: 'A***', mobileNumber: caller.mobile }],
          },
        },
  );
  const platform = createUpyogPlatform(fakeOptions(gateway.url));
  opened.push(platform, gateway);
  const draft = { serviceCode: 'DamagedRoad', description: 'hole', locality: 'SEC04', photos: [] };
  expect(await platform.findPerson(caller)).toEqual({ ok: true, value: null });
  expect(await platform.fileComplaint(caller, draft, 'k')).toMatchObject({ failure: { code: 'needs_name' } });
});

describe('what bills hang on', () => {
  const properties = {
    Properties: [
      { propertyId: 'PG-PT-1', status: 'ACTIVE', address: { locality: { code: 'SEC04' } } },
      { propertyId: 'PG-PT-2', status: 'INACTIVE' },
    ],
  };
  const water = {
    WaterConnection: [
      {
        connectionNo: 'WS/107/2023-24/000001',
        propertyId: 'PG-PT-1',
        status: 'Active',
        connectionHolders: null,
      },
      { connectionNo: null, applicationNo: 'WS_AP/107/2023-24/000002', status: 'Active' },
    ],
  };

  test('is what is active and has a number to pay on, with its place', async () => {
    const platform = await startWith(({ path }) => ({
      body: path.startsWith('/property') ? properties : path.startsWith('/ws') ? water : {},
    }));
    expect(await platform.findConnections(caller)).toEqual({
      ok: true,
      value: [
        { service: 'property_tax', consumerCode: 'PG-PT-1', locality: 'SEC04' },
        { service: 'water', consumerCode: 'WS/107/2023-24/000001', locality: 'SEC04' },
      ],
    });
  });

  test('is told in part where a registry is silent', async () => {
    const platform = await startWith(({ path }) =>
      path.startsWith('/property') ? { body: properties } : { status: 503, body: '' },
    );
    expect(await platform.findConnections(caller)).toMatchObject({ value: [{ consumerCode: 'PG-PT-1' }] });
  });

  test('is not said to be nothing where a registry is silent', async () => {
    const platform = await startWith(({ path }) =>
      path.startsWith('/ws') ? { status: 503, body: '' } : { body: {} },
    );
    expect(await platform.findConnections(caller)).toMatchObject({ failure: { code: 'unreachable' } });
  });
});
