import { expect, test } from 'vitest';
import { referenceIn, withReference } from './client-reference.ts';
import { complaintOf, ServiceShape, stateOf } from './complaint-shape.ts';

const service = (over: object = {}): ServiceShape =>
  ServiceShape.parse({
    tenantId: 'pg.citya',
    serviceCode: 'StreetLightNotWorking',
    serviceRequestId: 'PG-PGR-2026-01-05-000001',
    description: 'dark at the corner',
    accountId: 'u1',
    applicationStatus: 'RESOLVED',
    rating: 4,
    address: { locality: { code: 'SEC04' } },
    auditDetails: { createdTime: 1_000, lastModifiedTime: 2_000 },
    ...over,
  });

test.each([
  ['PENDINGFORASSIGNMENT', 'open'],
  ['PENDINGFORREASSIGNMENT', 'open'],
  ['PENDINGATLME', 'assigned'],
  ['PENDINGATSUPERVISOR', 'in_progress'],
  ['RESOLVED', 'resolved'],
  ['REJECTED', 'rejected'],
  ['CLOSEDAFTERRESOLUTION', 'closed_resolved'],
  ['CLOSEDAFTERREJECTION', 'closed_rejected'],
  ['SOMETHING_OF_THIS_CITY', 'in_progress'],
])('%s is %s', (status, state) => {
  expect(stateOf(status)).toBe(state);
});

test('an own complaint is told whole', () => {
  expect(complaintOf(service(), true)).toEqual({
    id: 'PG-PGR-2026-01-05-000001',
    tenant: 'pg.citya',
    serviceCode: 'StreetLightNotWorking',
    state: 'resolved',
    platformStatus: 'RESOLVED',
    description: 'dark at the corner',
    locality: 'SEC04',
    filedAt: 1_000,
    changedAt: 2_000,
    rating: 4,
    own: true,
  });
});

test("of somebody else's no words, place or rating are told", () => {
  const told = complaintOf(service(), false);
  expect(told).toMatchObject({ own: false, description: '', locality: '', state: 'resolved' });
  expect(told).not.toHaveProperty('rating');
});

test('a complaint without a number is no complaint', () => {
  expect(() => service({ serviceRequestId: '' })).toThrow();
});

test.each([
  ['as it was sent', withReference('r1')],
  ['beside what the platform added', { ...withReference('r1'), escalationLevel: 2 }],
  ['as text', JSON.stringify(withReference('r1'))],
])('the reference is found %s', (_how, additionalDetail) => {
  expect(referenceIn(service({ additionalDetail }))).toBe('r1');
});

test.each([[null], ['free text'], [[]], [{ samvaadRef: 7 }], [undefined]])(
  'no reference in %j',
  (additionalDetail) => {
    expect(referenceIn(service({ additionalDetail }))).toBeUndefined();
  },
);
