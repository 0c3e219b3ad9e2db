import { afterEach, describe, expect, test } from 'vitest';
import type { Platform } from '../platform.ts';
import {
  fakeOptions,
  fakeToken,
  startFakeGateway,
  type Answer,
  type FakeGateway,
  type Told,
} from './fake-gateway.ts';
import type { UpyogOptions } from './options.ts';
import { createUpyogPlatform } from './platform.ts';
import { TokenVaultInProcess } from './token-vault.ts';

const START = Date.UTC(2026, 0, 5);
const DAY_MS = 86_400_000;
const caller = { tenant: 'pg.citya', mobile: '9800000001' };
const mine = { kind: 'mine' } as const;
const TOKEN = '/user/oauth/token';
const noComplaints: Told = { body: { ServiceWrappers: [] } };
const badToken: Told = { status: 401, body: { Errors: [{ code: 'InvalidAccessTokenException' }] } };
const refused = (description: string): Told => ({
  status: 400,
  body: { error: 'invalid_request', error_description: description },
});

const opened: (Platform | FakeGateway)[] = [];
afterEach(async () => {
  await Promise.all(opened.splice(0).map((each) => each.close()));
});

async function startWith(answer: Answer, over: Partial<UpyogOptions> = {}) {
  const gateway = await startFakeGateway(answer);
  const platform = createUpyogPlatform(fakeOptions(gateway.url, over));
  opened.push(platform, gateway);
  const logins = () =>
    gateway.asked
      .filter(({ path }) => path === TOKEN)
      .map(({ body }) => Object.fromEntries(new URLSearchParams(String(body))));
  return { gateway, platform, logins };
}

describe('the service account', () => {
  test('logs in with a form and the client’s header, and keeps its token', async () => {
    const { gateway, platform, logins } = await startWith(({ path }) =>
      path === TOKEN ? fakeToken() : noComplaints,
    );
    await platform.findComplaints(caller, mine);
    await platform.findComplaints(caller, mine);
    expect(logins()).toEqual([
      {
        scope: 'read',
        grant_type: 'password',
        username: 'SAMVAAD',
        password: 'a-secret',
        tenantId: 'pg',
        userType: 'EMPLOYEE',
      },
    ]);
    expect(gateway.asked[0]?.headers.authorization).toBe('Basic ZWdvdi11c2VyLWNsaWVudDo=');
  });

  test('sends the header of the deployment, whole', async () => {
    const { gateway, platform } = await startWith(() => fakeToken(), { clientAuthorization: 'Basic abc' });
    await platform.findPerson(caller);
    expect(gateway.asked[0]?.headers.authorization).toBe('Basic abc');
  });

  test('logs in once for many questions at once', async () => {
    const { platform, logins } = await startWith(({ path }) => (path === TOKEN ? fakeToken() : noComplaints));
    await Promise.all(Array.from({ length: 20 }, () => platform.findComplaints(caller, mine)));
    expect(logins()).toHaveLength(1);
  });

  test('logs in again before its token ends', async () => {
    let now = START;
    const { platform, logins } = await startWith(
      ({ path }) => (path === TOKEN ? fakeToken('Samvaad', 3_600) : noComplaints),
      { now: () => now },
    );
    await platform.findComplaints(caller, mine);
    now += 54 * 60_000;
    await platform.findComplaints(caller, mine);
    expect(logins()).toHaveLength(1);
    now += 60_000;
    await platform.findComplaints(caller, mine);
    expect(logins()).toHaveLength(2);
  });

  test('logs in again, once, when its token is no longer taken', async () => {
    let isTaken = false;
    const { platform, logins } = await startWith(({ path }) => {
      if (path !== TOKEN) return isTaken ? noComplaints : badToken;
      isTaken = platform.callCounts()['token'] === 2;
      return fakeToken();
    });
    expect(await platform.findComplaints(caller, mine)).toEqual({ ok: true, value: [] });
    expect(logins()).toHaveLength(2);
  });

  test('does not log in for ever when no token is taken', async () => {
    const { platform, logins } = await startWith(({ path }) => (path === TOKEN ? fakeToken() : badToken));
    expect(await platform.findComplaints(caller, mine)).toMatchObject({
      failure: { code: 'misconfigured', reason: 'token_refused', retry: 'later' },
    });
    expect(logins()).toHaveLength(2);
  });

  test('that is refused is not tried again for ten minutes, lest it be locked', async () => {
    let now = START;
    const { platform, logins } = await startWith(() => refused('Invalid login credentials'), {
      now: () => now,
    });
    const wrong = { failure: { code: 'misconfigured', reason: 'service_account_invalid_credentials' } };
    for (let n = 0; n < 9; n += 1) expect(await platform.findPerson(caller)).toMatchObject(wrong);
    expect(logins()).toHaveLength(1);
    now += 10 * 60_000;
    await platform.findPerson(caller);
    expect(logins()).toHaveLength(2);
  });

  test('a no to the client itself is misconfigured', async () => {
    const { platform } = await startWith(() => ({ status: 401, body: { error: 'invalid_client' } }));
    expect(await platform.health()).toMatchObject({
      failure: { code: 'misconfigured', reason: 'client_authorization' },
    });
  });
});

describe('a citizen of mode otp', () => {
  const isCitizen = (body: unknown): boolean => String(body).includes('userType=CITIZEN');
  /** A city in which every OTP is 123456 and refresh-1 is renewed once. */
  const city =
    (knows: { person: boolean; refresh: boolean }): Answer =>
    ({ path, body }) => {
      if (path === '/user/_search') {
        const user = { uuid: 'u-7', userName: caller.mobile, name: 'Asha', mobileNumber: '98******01' };
        return { body: { user: knows.person ? [user] : [] } };
      }
      if (path === '/user/citizen/_create') {
        const { User } = body as { User: { otpReference: string } };
        const wrong = { status: 400, body: { Errors: [{ code: 'OTP.VALIDATION_UNSUCCESSFUL' }] } };
        return User.otpReference === '123456' ? fakeToken('Asha') : wrong;
      }
      if (path !== TOKEN)
        return path.startsWith('/user-otp') ? { status: 201, body: { isSuccessful: true } } : noComplaints;
      if (!isCitizen(body)) return fakeToken();
      const form = new URLSearchParams(String(body));
      const isRight =
        form.get('grant_type') === 'refresh_token'
          ? knows.refresh && form.get('refresh_token') === 'refresh-1'
          : knows.person && form.get('password') === '123456';
      return isRight ? fakeToken('Asha', 3_600) : refused('Invalid login credentials');
    };

  test('has to prove his number before anything is done for him', async () => {
    const { gateway, platform } = await startWith(city({ person: true, refresh: true }), {
      citizenMode: 'otp',
    });
    expect(await platform.findComplaints(caller, mine)).toMatchObject({
      failure: { code: 'needs_otp', retry: 'never' },
    });
    expect(gateway.asked).toHaveLength(0);
  });

  test('hears that a code is wrong', async () => {
    const { platform } = await startWith(city({ person: true, refresh: true }), { citizenMode: 'otp' });
    expect(await platform.verifyOtp(caller, '999999')).toMatchObject({ failure: { code: 'wrong_otp' } });
  });

  test('is asked for his name where he is new, and registered with it', async () => {
    const { platform } = await startWith(city({ person: false, refresh: true }), { citizenMode: 'otp' });
    expect(await platform.verifyOtp(caller, '123456')).toMatchObject({ failure: { code: 'needs_name' } });
    expect(await platform.verifyOtp(caller, '999999', 'Asha')).toMatchObject({
      failure: { code: 'wrong_otp' },
    });
    expect(await platform.verifyOtp(caller, '123456', 'Asha')).toEqual({ ok: true, value: null });
    expect(await platform.findComplaints(caller, mine)).toEqual({ ok: true, value: [] });
    expect(await platform.findPerson(caller)).toMatchObject({
      value: { name: 'Asha', mobile: caller.mobile },
    });
  });

  test('is sent a code to register with where a log-in code is refused', async () => {
    const types: unknown[] = [];
    const { platform } = await startWith(
      ({ body }) => {
        const { otp } = body as { otp: { type: string } };
        types.push(otp.type);
        return otp.type === 'login'
          ? { status: 400, body: { error: { code: 400, fields: [{ code: 'OTP.UNKNOWN_USER' }] } } }
          : { status: 201, body: { responseInfo: null, isSuccessful: true } };
      },
      { citizenMode: 'otp' },
    );
    expect(await platform.sendOtp(caller)).toEqual({ ok: true, value: null });
    expect(types).toEqual(['login', 'register']);
  });

  test('stays known after a restart, and is renewed when his token has ended', async () => {
    let now = START;
    const over = { citizenMode: 'otp', tokenVault: new TokenVaultInProcess(), now: () => now } as const;
    const { gateway, platform, logins } = await startWith(city({ person: true, refresh: true }), over);
    await platform.verifyOtp(caller, '123456');
    const restarted = createUpyogPlatform(fakeOptions(gateway.url, over));
    opened.push(restarted);
    expect(await restarted.findComplaints(caller, mine)).toEqual({ ok: true, value: [] });
    now += DAY_MS;
    expect(await restarted.findComplaints(caller, mine)).toEqual({ ok: true, value: [] });
    expect(logins().map((form) => form['grant_type'])).toEqual(['password', 'refresh_token']);
  });

  test('has to prove his number again when even the renewal is refused', async () => {
    let now = START;
    const knows = { person: true, refresh: false };
    const { platform, logins } = await startWith(city(knows), { citizenMode: 'otp', now: () => now });
    await platform.verifyOtp(caller, '123456');
    now += DAY_MS;
    const needs = { failure: { code: 'needs_otp' } };
    expect(await platform.findComplaints(caller, mine)).toMatchObject(needs);
    expect(await platform.findComplaints(caller, mine)).toMatchObject(needs);
    expect(logins()).toHaveLength(2);
  });

  test('keeps his proof while the platform is away', async () => {
    let now = START;
    let isUp = true;
    const answer = city({ person: true, refresh: true });
    const { platform } = await startWith((asked) => (isUp ? answer(asked) : { status: 503, body: '' }), {
      citizenMode: 'otp',
      now: () => now,
    });
    await platform.verifyOtp(caller, '123456');
    now += DAY_MS;
    isUp = false;
    expect(await platform.findComplaints(caller, mine)).toMatchObject({ failure: { code: 'unreachable' } });
    isUp = true;
    expect(await platform.findComplaints(caller, mine)).toEqual({ ok: true, value: [] });
  });

  test('searches the whole state, and never by date', async () => {
    const { gateway, platform } = await startWith(city({ person: true, refresh: true }), {
      citizenMode: 'otp',
    });
    await platform.verifyOtp(caller, '123456');
    await platform.findComplaints(caller, mine);
    expect(gateway.asked.at(-1)?.query.toString()).toBe(
      'tenantId=pg&mobileNumber=9800000001&limit=200&offset=0',
    );
  });
});

describe('the fixed OTP', () => {
  test('that is wrong for somebody known is misconfigured, and not tried on others', async () => {
    const { platform, logins } = await startWith(
      ({ path, body }) => {
        if (path === '/user/_search') {
          const { mobileNumber } = body as { mobileNumber: string };
          return { body: { user: [{ uuid: 'u', userName: mobileNumber, name: 'Asha' }] } };
        }
        return String(body).includes('EMPLOYEE') ? fakeToken() : refused('Invalid login credentials');
      },
      { citizenMode: 'fixed', fixedOtp: '000000' },
    );
    const wrong = { failure: { code: 'misconfigured', reason: 'fixed_otp', retry: 'later' } };
    expect(await platform.findComplaints(caller, mine)).toMatchObject(wrong);
    expect(await platform.findComplaints({ ...caller, mobile: '9800000002' }, mine)).toMatchObject(wrong);
    expect(logins().filter((form) => form['userType'] === 'CITIZEN')).toHaveLength(1);
  });

  test('a locked account is one person’s trouble', async () => {
    const { platform } = await startWith(
      ({ path, body }) => {
        if (path !== TOKEN) return noComplaints;
        return String(body).includes(caller.mobile) ? refused('Account locked') : fakeToken();
      },
      { citizenMode: 'fixed', fixedOtp: '123456' },
    );
    expect(await platform.findComplaints(caller, mine)).toMatchObject({
      failure: { code: 'misconfigured', reason: 'account_locked' },
    });
    expect((await platform.findComplaints({ ...caller, mobile: '9800000002' }, mine)).ok).toBe(true);
  });
});
