import { afterAll, expect } from 'vitest';
import { platformConformance, type ConformanceCity, type PlatformScenario } from '../conformance.ts';
import type { Platform } from '../platform.ts';
import { startSandbox } from '../sandbox/start.ts';
import type { UpyogOptions } from './options.ts';
import { createUpyogPlatform } from './platform.ts';
import { TokenVaultInProcess } from './token-vault.ts';

/** Monday noon in India, so that the seed's dates lie where they do. */
const START = Date.UTC(2026, 0, 5, 6, 30);
const OTP = '123456';
const DEADLINE_MS = 1_500;

const tenant = 'pg.citya';
const CITY: ConformanceCity = {
  known: { tenant, mobile: '9800000001', name: 'Asha', complaintId: 'PG-PGR-2026-01-01-000001' },
  other: { tenant, mobile: '9800000002' },
  stranger: { tenant, mobile: '9800000003' },
  draft: {
    serviceCode: 'StreetLightNotWorking',
    description: 'गली नंबर 4 में अंधेरा है\nthree days now',
    locality: 'SEC04',
    landmark: 'behind Shiv Mandir',
    pincode: '143001',
    position: { latitude: 31.34, longitude: 75.57 },
    photos: [],
  },
  inactiveType: 'NonSweepingOfRoad',
  bill: { consumerCode: 'PG-PT-2024-03-19-004567', asTyped: 'pt 2024 03 19 4567', total: 3_450 },
  overdueConsumer: 'WS/107/2023-24/001234',
  paidConsumer: 'PG-PT-2023-08-02-001122',
  unknownConsumer: 'PG-PT-2023-08-02-999999',
  connections: ['PG-PT-2024-03-19-004567', 'WS/107/2023-24/001234'],
  activeTypes: 38,
  locality: 'SEC04',
  officer: { role: 'GRO', mobile: '9800000902' },
};

/** Everything the clients wrote about themselves in all cases. */
const logged: string[] = [];

const CREATE = '/pgr-services/v2/request/_create';

async function startScenario(mode: UpyogOptions['citizenMode']): Promise<PlatformScenario> {
  const sandbox = await startSandbox({ now: START });
  const tokenVault = new TokenVaultInProcess();
  let now = START;
  const client = (over: Partial<UpyogOptions> = {}): Platform =>
    createUpyogPlatform({
      url: sandbox.url,
      line: 'upyog',
      stateTenant: 'pg',
      citizenMode: mode,
      fixedOtp: OTP,
      systemUser: 'SAMVAAD',
      systemPassword: 'samvaad-sandbox',
      now: () => now,
      log: { warn: (event, fields) => logged.push(JSON.stringify({ event, ...fields })) },
      deadlineMs: DEADLINE_MS,
      tokenVault,
      ...over,
    });
  let platform = client();
  const city = client({ citizenMode: 'service', deadlineMs: 10_000 });
  const control = async (body: object): Promise<void> => {
    const answer = await fetch(`${sandbox.url}/sandbox/control`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    if (!answer.ok) throw new Error(`the sandbox refused a control: ${await answer.text()}`);
  };
  const faults = (...list: readonly object[]): Promise<void> => control({ faults: list });
  return {
    get platform() {
      return platform;
    },
    restart: async () => {
      await platform.close();
      platform = client();
      return platform;
    },
    admit: async (admitted, caller, name = 'Meera (Sector 4)') => {
      if (mode !== 'otp') return;
      await admitted.sendOtp(caller);
      const verified = await admitted.verifyOtp(caller, OTP, name);
      if (!verified.ok) throw new Error(verified.failure.code);
    },
    advance: async (ms) => {
      now += ms;
      await control({ clock: { now } });
    },
    loseNextFilingAnswer: () => faults({ kind: 'drop_after_work', path: CREATE, times: 1 }),
    loseNextFiling: () => faults({ kind: 'down', path: CREATE, times: 1 }),
    garbleNextFilingAnswer: () => faults({ kind: 'garbage', path: CREATE, times: 1 }),
    showLate: (delayMs) => faults({ kind: 'late_visibility', delayMs }),
    goDown: () => faults({ kind: 'down' }),
    // Five services are asked at once, and once more where they fail: the sixth failure is somebody's second.
    failBills: (which) =>
      faults({
        kind: 'fail',
        status: 503,
        path: '/billing-service',
        ...(which === 'all' ? {} : { times: 6 }),
      }),
    overload: (seconds) => faults({ kind: 'fail', status: 429, retryAfter: seconds }),
    slowDown: (delayMs) => faults({ kind: 'slow', delayMs }),
    mend: () => control({ reset: true }),
    filedBy: async (mobile) => {
      const found = await city.findComplaints({ tenant, mobile }, { kind: 'mine' });
      if (!found.ok) throw new Error(found.failure.code);
      return found.value.length;
    },
    close: async () => {
      await Promise.all([platform.close(), city.close()]);
      await sandbox.close();
    },
  };
}

platformConformance('the UPYOG client in mode service', () => startScenario('service'), CITY);
platformConformance('the UPYOG client in mode fixed', () => startScenario('fixed'), CITY);
platformConformance('the UPYOG client in mode otp', () => startScenario('otp'), CITY, [
  {
    case: 'asks for the name of a stranger, and files with it',
    reason: 'the name is asked when the number is proved, see otp.test.ts',
  },
]);

afterAll(() => {
  expect(logged.length).toBeGreaterThan(50);
  const told = logged.join('\n');
  for (const secret of [/98\d{8}/, /asha|meera|अंधेरा|samvaad-sandbox|123456/i, /[0-9a-f]{32}/]) {
    expect(told).not.toMatch(secret);
  }
});
