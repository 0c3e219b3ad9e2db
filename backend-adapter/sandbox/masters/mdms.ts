import { SERVICE_DEFS } from './service-defs.ts';
import { CITIES, STATE, TENANTS } from './tenants.ts';

/** Departments that complaint types and employees name. */
const DEPARTMENTS = [
  ['DEPT_1', 'Street Lights'],
  ['DEPT_2', 'Building & Roads'],
  ['DEPT_3', 'Health & Sanitation'],
  ['DEPT_4', 'Operation & Maintenance'],
  ['DEPT_5', 'Horticulture'],
  ['DEPT_6', 'Building Branch'],
  ['DEPT_9', 'Executive Branch'],
  ['DEPT_10', 'Others'],
  ['DEPT_13', 'Tax Branch'],
].map(([code, name]) => ({ code, name, active: true }));

const businessService = (code: string, name: string, partPaymentAllowed: boolean, minAmountPayable = 1) => ({
  code,
  businessService: name,
  collectionModesNotAllowed: ['DD'],
  partPaymentAllowed,
  minAmountPayable,
  isAdvanceAllowed: false,
  demandUpdateTime: 86_400_000,
  isBillAmendmentEnabled: code === 'WS' || code === 'SW',
});

const FIVE_DAYS_MS = 432_000_000;

/** Masters by module and name; `tenant` decides what a city has of its own. */
export function masterData(tenant: string, module: string, name: string): readonly unknown[] {
  if (module === 'egov-location' && name === 'TenantBoundary') return boundary(tenant);
  return MASTERS[`${module}/${name}`] ?? [];
}

const MASTERS: Readonly<Record<string, readonly unknown[]>> = {
  'RAINMAKER-PGR/ServiceDefs': SERVICE_DEFS,
  'RAINMAKER-PGR/UIConstants': [{ REOPENSLA: FIVE_DAYS_MS }],
  'RAINMAKER-PGR/PriorityLevel': ['LOW', 'MEDIUM', 'HIGH'].map((code) => ({ name: code, code, active: true })),
  'common-masters/Department': DEPARTMENTS,
  'common-masters/StateInfo': [
    {
      name: 'Demo',
      code: STATE,
      hasLocalisation: true,
      languages: [
        { label: 'ENGLISH', value: 'en_IN' },
        { label: 'हिंदी', value: 'hi_IN' },
        { label: 'தமிழ்', value: 'ta_IN' },
      ],
    },
  ],
  'common-masters/IdFormat': [
    { idname: 'pgr.servicerequestid', format: 'PG-PGR-[cy:yyyy-MM-dd]-[SEQ_EG_PGR_ID]' },
    { idname: 'pt.propertyid', format: 'PG-PT-[cy:yyyy-MM-dd]-[SEQ_EG_PT_PTID]' },
    { idname: 'ws.connectionid', format: 'WS/[CITY.CODE]/[fy:yyyy-yy]/[SEQ_EG_WS_ID]' },
  ],
  'tenant/tenants': TENANTS,
  'tenant/citymodule': [
    { code: 'PGR.WHATSAPP', module: 'PGR.WHATSAPP', active: true, tenants: CITIES.map(({ tenant }) => ({ code: tenant })) },
  ],
  'BillingService/BusinessService': [
    businessService('PT', 'Property Tax', true, 100),
    businessService('WS', 'Water Charges', false),
    businessService('SW', 'Sewerage Charges', false),
    businessService('TL', 'Trade License', false),
    businessService('FIRENOC', 'Fire NOC', false),
  ],
};

/** City → zone → block → locality, as the ADMIN hierarchy nests them. */
export function boundary(tenant: string): readonly unknown[] {
  const city = CITIES.find((each) => each.tenant === tenant);
  if (!city) return [];
  const node = (label: string, code: string, name: string, children: readonly unknown[]): object => ({
    id: code,
    boundaryNum: 1,
    name,
    localname: name,
    label,
    code,
    latitude: null,
    longitude: null,
    children,
  });
  const localities = city.localities.map(({ code, name, latitude, longitude, pincode, ward }) => ({
    ...node('Locality', code, name, []),
    latitude,
    longitude,
    pincode: [Number(pincode)],
    area: ward,
  }));
  const block = node('Block', 'B1', 'Block 1', localities);
  const root = node('City', tenant, city.name, [node('Zone', 'Z1', 'Zone 1', [block])]);
  return [{ hierarchyType: { code: 'ADMIN', name: 'ADMIN' }, tenantId: tenant, boundary: root }];
}
