import { afterEach, describe, expect, test } from 'vitest';
import type { Platform } from '../platform.ts';
import { fakeOptions, fakeToken, startFakeGateway, type Answer, type FakeGateway } from './fake-gateway.ts';
import type { UpyogOptions } from './options.ts';
import { createUpyogPlatform } from './platform.ts';

const opened: (Platform | FakeGateway)[] = [];
afterEach(async () => {
  await Promise.all(opened.splice(0).map((each) => each.close()));
});

async function startWith(line: UpyogOptions['line'], answer: Answer) {
  const gateway = await startFakeGateway((asked) =>
    asked.path.startsWith('/user/') ? fakeToken() : answer(asked),
  );
  const platform = createUpyogPlatform(fakeOptions(gateway.url, { line }));
  opened.push(platform, gateway);
  return { gateway, platform };
}

const serviceDefs = {
  MdmsRes: {
    'RAINMAKER-PGR': {
      ServiceDefs: [
        {
          serviceCode: 'Others',
          name: 'Others',
          menuPath: '',
          department: 'DEPT_10',
          slaHours: 336,
          active: true,
        },
        {
          serviceCode: 'DamagedRoad',
          name: 'Damaged road',
          menuPath: 'RoadsAndFootpaths',
          department: 'DEPT_4',
          slaHours: 336,
          active: false,
          order: 1,
          keywords: 'road, hole',
        },
        { serviceCode: 'DamagedRoad', name: 'repeated by a city', active: true },
      ],
    },
  },
};
const road = {
  code: 'DamagedRoad',
  name: 'Damaged road',
  category: 'RoadsAndFootpaths',
  department: 'DEPT_4',
  slaHours: 336,
  active: false,
};

describe('complaint types', () => {
  test.each([
    ['upyog', '/mdms-v2/v1/_search'],
    ['digit', '/egov-mdms-service/v1/_search'],
  ] as const)('of line %s come from %s, at the state, without a token', async (line, path) => {
    const { gateway, platform } = await startWith(line, () => ({ body: serviceDefs }));
    const types = await platform.complaintTypes('pg.citya');
    expect(types.ok && types.value.map(({ code }) => code)).toEqual(['DamagedRoad', 'Others']);
    expect(types.ok && types.value[0]).toEqual(road);
    expect(gateway.asked.map((asked) => asked.path)).toEqual([path]);
    expect(gateway.asked[0]?.body).toMatchObject({
      MdmsCriteria: {
        tenantId: 'pg',
        moduleDetails: [{ moduleName: 'RAINMAKER-PGR', masterDetails: [{ name: 'ServiceDefs' }] }],
      },
    });
  });

  test('of line ccrs are the leaves of its tree', async () => {
    const nodes = [
      { levelCode: 'CATEGORY', code: 'RoadsAndFootpaths', parentCode: null, name: 'Roads', active: true },
      { ...road, slaHours: 336, parentCode: 'RoadsAndFootpaths', path: 'RoadsAndFootpaths.DamagedRoad' },
    ];
    const { platform } = await startWith('ccrs', () => ({
      body: { MdmsRes: { 'RAINMAKER-PGR': { ComplaintHierarchy: nodes } } },
    }));
    expect(await platform.complaintTypes('pg.citya')).toEqual({ ok: true, value: [road] });
  });

  test('are asked for with a token where the deployment wants one', async () => {
    const { gateway, platform } = await startWith('upyog', ({ body }) =>
      JSON.stringify(body).includes('authToken')
        ? { body: serviceDefs }
        : { status: 401, body: { Errors: [{ code: 'CustomException' }] } },
    );
    expect((await platform.complaintTypes('pg.citya')).ok).toBe(true);
    expect(gateway.asked.map(({ path }) => path)).toEqual([
      '/mdms-v2/v1/_search',
      '/user/oauth/token',
      '/mdms-v2/v1/_search',
    ]);
  });
});

describe('localities', () => {
  test('of the classic lines come flat or as a tree', async () => {
    const leaf = {
      code: 'SEC04',
      name: 'Sector 4',
      latitude: 31.3,
      longitude: 75.5,
      pincode: [143001],
      children: [],
    };
    const other = { code: 'SEC05', name: null, latitude: null, longitude: null };
    const tree = {
      code: 'pg.citya',
      name: 'City',
      children: [{ code: 'Z1', name: 'Zone', children: [leaf, other] }],
    };
    for (const boundary of [[leaf, other], tree]) {
      const { gateway, platform } = await startWith('digit', () => ({
        body: { TenantBoundary: [{ hierarchyType: { code: 'ADMIN' }, boundary }] },
      }));
      expect(await platform.localities('pg.citya')).toEqual({
        ok: true,
        value: [
          { code: 'SEC04', name: 'Sector 4', pincodes: ['143001'], latitude: 31.3, longitude: 75.5 },
          { code: 'SEC05', name: 'SEC05', pincodes: [] },
        ],
      });
      expect(gateway.asked[0]).toMatchObject({ path: '/egov-location/location/v11/boundarys/_search' });
    }
  });

  test('of line ccrs have their names among the messages', async () => {
    const { platform } = await startWith('ccrs', ({ path, query }) => {
      if (path === '/localization/messages/v1/_search') {
        return {
          body: { messages: [{ code: 'W1_ADMIN_WARD', message: 'Ward One', module: query.get('module') }] },
        };
      }
      const children = [
        { code: 'W1_ADMIN_WARD', boundaryType: 'Ward', children: [] },
        { code: 'W2_ADMIN_WARD' },
      ];
      return path === '/boundary-service/boundary-relationships/_search'
        ? { body: { TenantBoundary: [{ boundary: [{ code: 'CITY', boundaryType: 'City', children }] }] } }
        : { status: 404, body: '' };
    });
    expect(await platform.localities('pg.citya')).toEqual({
      ok: true,
      value: [
        { code: 'W1_ADMIN_WARD', name: 'Ward One', pincodes: [] },
        { code: 'W2_ADMIN_WARD', name: 'W2_ADMIN_WARD', pincodes: [] },
      ],
    });
  });
});

test.each([
  ['upyog', { priority: 'MEDIUM' }],
  ['digit', {}],
  ['ccrs', {}],
] as const)('a complaint of line %s has %j', async (line, expected) => {
  const { gateway, platform } = await startWith(line, () => 'reset');
  const draft = {
    serviceCode: 'DamagedRoad',
    description: 'hole',
    locality: 'SEC04',
    photos: [],
    name: 'Asha',
  };
  gateway.asked.length = 0;
  await platform.fileComplaint({ tenant: 'pg.citya', mobile: '9800000001' }, draft, 'k');
  const create = gateway.asked.find(({ path }) => path === '/pgr-services/v2/request/_create');
  const service = (create?.body as { service: object } | undefined)?.service ?? {};
  expect('priority' in service ? { priority: service.priority } : {}).toEqual(expected);
});
