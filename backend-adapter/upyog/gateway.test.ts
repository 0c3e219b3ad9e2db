import { createServer } from 'node:net';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import type { Platform } from '../platform.ts';
import { fakeOptions, fakeToken, startFakeGateway, type Answer, type FakeGateway } from './fake-gateway.ts';
import type { UpyogOptions } from './options.ts';
import { createUpyogPlatform } from './platform.ts';

const caller = { tenant: 'pg.citya', mobile: '9800000001' };
const draft = {
  serviceCode: 'DamagedRoad',
  description: 'hole',
  locality: 'SEC04',
  photos: [],
  name: 'Asha',
};
const mine = { kind: 'mine' } as const;
const CREATE = '/pgr-services/v2/request/_create';
const SEARCH = '/pgr-services/v2/request/_search';
const noComplaints = { body: { responseInfo: null, ServiceWrappers: [] } };

const opened: (Platform | FakeGateway)[] = [];
afterEach(async () => {
  await Promise.all(opened.splice(0).map((each) => each.close()));
});

async function startWith(
  answer: Answer,
  over: Partial<UpyogOptions> = {},
): Promise<{ readonly gateway: FakeGateway; readonly platform: Platform }> {
  const gateway = await startFakeGateway((asked) => {
    if (asked.path.endsWith('/user/oauth/token')) return fakeToken();
    if (asked.path.endsWith('/user/_search')) return { body: { user: [] } };
    return answer(asked);
  });
  const platform = createUpyogPlatform(fakeOptions(gateway.url, over));
  opened.push(platform, gateway);
  return { gateway, platform };
}

const to = (gateway: FakeGateway, path: string) => gateway.asked.filter((asked) => asked.path === path);

describe('a read', () => {
  test('is tried once more, after a jittered moment, when the connection breaks', async () => {
    const waits: number[] = [];
    let calls = 0;
    const { gateway, platform } = await startWith(() => ((calls += 1) === 1 ? 'reset' : noComplaints), {
      random: () => 0.5,
      sleep: (ms) => Promise.resolve(waits.push(ms)),
    });
    expect(await platform.findComplaints(caller, mine)).toEqual({ ok: true, value: [] });
    expect(to(gateway, SEARCH)).toHaveLength(2);
    expect(waits).toEqual([125]);
  });

  test.each([502, 503, 504])('is tried once more after a %i, and no oftener', async (status) => {
    const { gateway, platform } = await startWith(() => ({ status, body: 'no' }));
    expect(await platform.findComplaints(caller, mine)).toMatchObject({ failure: { code: 'unreachable' } });
    expect(to(gateway, SEARCH)).toHaveLength(2);
  });

  test.each([500, 429, 403, 400])('is not tried again after a %i', async (status) => {
    const { gateway, platform } = await startWith(() => ({ status, body: 'no' }));
    await platform.findComplaints(caller, mine);
    expect(to(gateway, SEARCH)).toHaveLength(1);
  });

  test('ends at the deadline when nobody answers', async () => {
    const { gateway, platform } = await startWith(() => 'silence', { deadlineMs: 200 });
    expect(await platform.findComplaints(caller, mine)).toMatchObject({
      failure: { code: 'unreachable', retry: 'later' },
    });
    expect(to(gateway, SEARCH)).toHaveLength(1);
  });

  test('of something that is no JSON is a bad answer', async () => {
    const { platform } = await startWith(() => ({ body: '<html>maintenance</html>' }));
    expect(await platform.findComplaints(caller, mine)).toMatchObject({ failure: { code: 'bad_answer' } });
  });

  test('of JSON of another shape is a bad answer', async () => {
    const { platform } = await startWith(() => ({ body: { ServiceWrappers: [{ service: { id: 7 } }] } }));
    expect(await platform.findComplaints(caller, mine)).toMatchObject({ failure: { code: 'bad_answer' } });
  });

  test.each(['ResponseInfo', 'responseInfo', 'ResposneInfo'])(
    'does not care for the spelling %s',
    async (key) => {
      const { platform } = await startWith(() => ({ body: { [key]: { status: '200' }, Bill: [], news: 1 } }));
      expect(await platform.findBills(caller, mine)).toEqual({
        ok: true,
        value: { bills: [], incomplete: [] },
      });
    },
  );
});

describe('a filing', () => {
  test.each<[string, Answer]>([
    ['a connection that breaks after the request', () => 'reset'],
    ['silence until the deadline', () => 'silence'],
    ['a 500', () => ({ status: 500, body: 'oops' })],
    ['a 502 of an unknown proxy', () => ({ status: 502, body: '<html>' })],
    ['a 504', () => ({ status: 504, body: '' })],
  ])('is in doubt after %s, and not sent twice', async (_what, answer) => {
    const { gateway, platform } = await startWith(answer, { deadlineMs: 300 });
    expect(await platform.fileComplaint(caller, draft, 'k')).toMatchObject({
      failure: { code: 'unknown_outcome', retry: 'later', retryAfterMs: 5_000 },
    });
    expect(to(gateway, CREATE)).toHaveLength(1);
  });

  test('is not in doubt when the gateway could not reach the service', async () => {
    const errors = {
      Errors: [{ code: 'HttpHostConnectException', message: 'The backend service is unreachable' }],
    };
    const { platform } = await startWith(() => ({ status: 502, body: errors }));
    expect(await platform.fileComplaint(caller, draft, 'k')).toMatchObject({
      failure: { code: 'unreachable' },
    });
  });

  test('waits at least as long as the platform asks', async () => {
    const { platform } = await startWith(() => ({ status: 503, headers: { 'retry-after': '90' }, body: '' }));
    expect(await platform.fileComplaint(caller, draft, 'k')).toMatchObject({
      failure: { retryAfterMs: 90_000 },
    });
  });

  test('without a number in the answer is a bad answer, not a filing', async () => {
    const { platform } = await startWith(() => noComplaints);
    expect(await platform.fileComplaint(caller, draft, 'k')).toMatchObject({
      failure: { code: 'bad_answer', retry: 'later' },
    });
  });

  test('is looked for from before its first attempt on, page by page', async () => {
    const others = Array.from({ length: 200 }, (_, n) => ({
      service: {
        tenantId: 'pg.citya',
        serviceCode: 'DamagedRoad',
        serviceRequestId: `PG-PGR-2026-01-05-${n}`,
        applicationStatus: 'RESOLVED',
        additionalDetail: null,
        auditDetails: { createdTime: 1, lastModifiedTime: 1 },
      },
    }));
    const { gateway, platform } = await startWith(({ path, query }) => {
      if (path === CREATE) return 'reset';
      return query.get('offset') === '0' ? { body: { ServiceWrappers: others } } : noComplaints;
    });
    await platform.fileComplaint(caller, draft, 'k');
    await platform.fileComplaint(caller, draft, 'k#again');
    const searches = to(gateway, SEARCH).map(({ query }) => Object.fromEntries(query));
    const fromDate = String(Date.UTC(2026, 0, 5) - 6 * 3_600_000);
    const common = { tenantId: 'pg.citya', mobileNumber: caller.mobile, limit: '200', fromDate };
    expect(searches).toEqual([
      { ...common, offset: '0' },
      { ...common, offset: '200' },
    ]);
  });

  test('carries an opaque reference, the name, and what the draft says', async () => {
    const { gateway, platform } = await startWith(() => 'reset');
    const whole = {
      ...draft,
      landmark: 'temple',
      pincode: '143001',
      position: { latitude: 31.3, longitude: 75.5 },
    };
    await platform.fileComplaint(
      caller,
      { ...whole, photos: ['1', '2', '3', '4', '5', '6'] },
      'turn-7/9800000001',
    );
    const [create] = to(gateway, CREATE);
    expect(create?.body).toMatchObject({
      RequestInfo: { authToken: 'access-1' },
      service: {
        tenantId: 'pg.citya',
        serviceCode: 'DamagedRoad',
        description: 'hole',
        source: 'whatsapp',
        priority: 'MEDIUM',
        citizen: { name: 'Asha', mobileNumber: caller.mobile },
        additionalDetail: { samvaadRef: expect.stringMatching(/^[\w-]{20}$/) as unknown },
        address: {
          city: 'pg.citya',
          locality: { code: 'SEC04' },
          landmark: 'temple',
          pincode: '143001',
          geoLocation: { latitude: 31.3, longitude: 75.5 },
        },
      },
      workflow: {
        action: 'APPLY',
        verificationDocuments: ['1', '2', '3', '4', '5'].map((fileStoreId) => ({
          documentType: 'PHOTO',
          fileStoreId,
        })),
      },
    });
  });

  test('by somebody whose number is another’s says who filed, beside the name that the platform has', async () => {
    const { gateway, platform } = await startWith(() => 'reset');
    await platform.fileComplaint(caller, { ...draft, name: 'Ravi (Kumar)', isAnothersNumber: true }, 'k');
    await platform.fileComplaint(caller, { ...draft, name: 'Ravi (Kumar)' }, 'k2');
    const services = to(gateway, CREATE).map(({ body }) => (body as { service: object }).service);
    const [another, same] = services as readonly { additionalDetail: object }[];
    expect(another?.additionalDetail).toEqual({
      samvaadRef: expect.any(String) as unknown,
      filedBy: 'Ravi Kumar',
    });
    expect(same?.additionalDetail).not.toHaveProperty('filedBy');
  });
});

describe('the platform as a whole', () => {
  test('that is not there is unreachable, for a filing too', async () => {
    const { port } = await freePort();
    const platform = createUpyogPlatform(fakeOptions(`http://127.0.0.1:${port}`));
    opened.push(platform);
    expect(await platform.fileComplaint(caller, draft, 'k')).toMatchObject({
      failure: { code: 'unreachable', retry: 'later' },
    });
  });

  test('is left alone after ten failures, and probed after a while', async () => {
    let now = Date.UTC(2026, 0, 5);
    let isUp = false;
    const { gateway, platform } = await startWith(() => (isUp ? noComplaints : { status: 503, body: '' }), {
      now: () => now,
    });
    for (let n = 0; n < 8; n += 1) await platform.findComplaints(caller, mine);
    expect(to(gateway, SEARCH)).toHaveLength(10);
    expect(await platform.findComplaints(caller, mine)).toMatchObject({
      failure: { code: 'unreachable', reason: 'breaker_open', retryAfterMs: 5_000 },
    });
    expect((await platform.findBills(caller, mine)).ok).toBe(false);
    isUp = true;
    now += 5_000;
    expect(await platform.findComplaints(caller, mine)).toMatchObject({ ok: true });
    expect(await platform.findComplaints(caller, mine)).toMatchObject({ ok: true });
  });

  test('may live below a path', async () => {
    const gateway = await startFakeGateway(() => fakeToken());
    const platform = createUpyogPlatform(fakeOptions(`${gateway.url}/state/`));
    opened.push(platform, gateway);
    await platform.findPerson(caller);
    expect(gateway.asked[0]?.path).toBe('/state/user/oauth/token');
  });

  test('that redirects is misconfigured, and no credentials follow', async () => {
    const { gateway, platform } = await startWith(() => ({
      status: 302,
      headers: { location: 'http://elsewhere.example/' },
      body: '',
    }));
    expect(await platform.findComplaints(caller, mine)).toMatchObject({ failure: { code: 'misconfigured' } });
    expect(to(gateway, SEARCH)).toHaveLength(1);
  });
});

/** A port that nobody listens on. */
async function freePort(): Promise<AddressInfo> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return address;
}
