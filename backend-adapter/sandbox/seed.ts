import { financialYear, type City, type User } from './city.ts';
import { createComplaint, updateComplaint } from './complaints.ts';
import { CITIES } from './masters/tenants.ts';
import { putRecord } from './put-record.ts';
import { addBill, addPayment } from './seed-bills.ts';
import { addOfficials } from './seed-officials.ts';
import { SERVICE_ACCOUNT } from './service-account.ts';
import { addUser, findUser } from './users.ts';

const DAY_MS = 86_400_000;
const SERVICE_ROLES = ['CSR', 'CFC', 'GRO', 'PGR_LME'] as const;

/** Fills an empty city with its invented people, their bills and complaints; all dates count from the clock now. */
export function seed(city: City, extraCitizens: number): void {
  if (findUser(city, SERVICE_ACCOUNT.userName, 'EMPLOYEE')) return;
  city.db.transaction(() => {
    const service = addServiceAccount(city);
    for (const each of CITIES) addOfficials(city, each);
    addAsha(city, service);
    addImran(city);
    for (let n = 0; n < extraCitizens; n += 1) addExtraCitizen(city, n);
  })();
}

function addServiceAccount(city: City): User {
  return addUser(city, {
    name: 'Samvaad service',
    mobile: '9800000999',
    type: 'EMPLOYEE',
    ...SERVICE_ACCOUNT,
    tenant: 'pg',
    roles: CITIES.flatMap(({ tenant }) =>
      SERVICE_ROLES.map((code) => ({ code, name: code, tenantId: tenant })),
    ),
  });
}

const CITY_A = 'pg.citya';

function address(locality: string, name: string): object {
  return {
    city: CITY_A,
    locality: { code: locality, name },
    doorNo: '14',
    street: 'Main street',
    pincode: '143002',
  };
}

function addProperty(city: City, owner: User, propertyId: string, place: readonly [string, string]): void {
  putRecord(city, 'property', propertyId, CITY_A, owner.mobileNumber, {
    propertyId,
    acknowldgementNumber: propertyId.replace('PG-PT', 'PG-AC'),
    tenantId: CITY_A,
    status: 'ACTIVE',
    propertyType: 'BUILTUP.INDEPENDENTPROPERTY',
    usageCategory: 'RESIDENTIAL',
    ownershipCategory: 'INDIVIDUAL.SINGLEOWNER',
    landArea: 120,
    noOfFloors: 1,
    address: address(...place),
    owners: [
      {
        uuid: owner.uuid,
        name: owner.name,
        mobileNumber: owner.mobileNumber,
        ownerType: 'NONE',
        isPrimaryOwner: true,
      },
    ],
    units: [],
    creationReason: 'CREATE',
    auditDetails: { createdTime: city.now() - 600 * DAY_MS, lastModifiedTime: city.now() - 600 * DAY_MS },
  });
}

/** Asha of Sector 4: tax due, water overdue, one complaint in progress. */
function addAsha(city: City, service: User): void {
  const asha = addUser(city, { name: 'Asha', mobile: '9800000001', type: 'CITIZEN', permanentCity: CITY_A });
  const [property, water] = ['PG-PT-2024-03-19-004567', 'WS/107/2023-24/001234'];
  addProperty(city, asha, property, ['SEC04', 'Sector 4']);
  putRecord(city, 'water', water, CITY_A, asha.mobileNumber, {
    connectionNo: water,
    applicationNo: 'WS_AP/107/2023-24/000987',
    applicationStatus: 'CONNECTION_ACTIVATED',
    status: 'Active',
    tenantId: CITY_A,
    propertyId: property,
    connectionType: 'Metered',
    connectionCategory: 'Permanent',
    waterSource: 'GROUND.WELL',
    meterId: 'M-88213',
    pipeSize: 0.5,
    noOfTaps: 2,
    connectionHolders: null,
    connectionExecutionDate: city.now() - 700 * DAY_MS,
  });
  addBill(city, {
    owner: asha,
    tenant: CITY_A,
    service: 'PT',
    consumerCode: property,
    dueInDays: 20,
    parts: [
      ['PT_TAX', 3_150],
      ['PT_CANCER_CESS', 180],
      ['PT_TIME_PENALTY', 120],
    ],
  });
  addBill(city, {
    owner: asha,
    tenant: CITY_A,
    service: 'WS',
    consumerCode: water,
    dueInDays: -12,
    parts: [
      ['WS_CHARGE', 800],
      ['WS_TIME_PENALTY', 60],
    ],
  });
  addRunningComplaint(city, asha, service);
}

/** Filed four days ago, assigned three days ago. */
function addRunningComplaint(city: City, asha: User, service: User): void {
  const before = city.clock.describe();
  city.clock.standAt(before.now - 4 * DAY_MS);
  const draft = {
    tenantId: CITY_A,
    serviceCode: 'GarbageNeedsTobeCleared',
    description: 'Garbage has not been lifted near the park for a week',
    source: 'whatsapp',
    priority: 'LOW',
    address: { city: CITY_A, locality: { code: 'SEC04' } },
  };
  const { service: filed } = createComplaint(city, draft, { action: 'APPLY' }, asha);
  city.clock.standAt(before.now - 3 * DAY_MS);
  const inspector = city.get<{ id: string }>(
    `select id from records where kind = 'employee' and mobile = '9800000911'`,
  );
  updateComplaint(city, filed, { action: 'ASSIGN', assignes: inspector ? [inspector.id] : [] }, service);
  if (before.kind === 'fixed') city.clock.standAt(before.now);
  else city.clock.runWithOffset(before.offsetMs);
}

/** Imran: everything paid, two receipts, a trade licence. */
function addImran(city: City): void {
  const imran = addUser(city, {
    name: 'Imran',
    mobile: '9800000002',
    type: 'CITIZEN',
    permanentCity: CITY_A,
  });
  const property = 'PG-PT-2023-08-02-001122';
  addProperty(city, imran, property, ['SEC07', 'Sector 7']);
  for (const [days, rupees] of [
    [400, 2_980],
    [35, 3_120],
  ] as const) {
    addPayment(city, {
      owner: imran,
      tenant: CITY_A,
      service: 'PT',
      consumerCode: property,
      daysAgo: days,
      rupees,
    });
  }
  const licence = 'PG-TL-2024-01-15-000321';
  putRecord(city, 'trade_licence', licence, CITY_A, imran.mobileNumber, {
    licenseNumber: licence,
    applicationNumber: licence,
    tradeName: 'Imran Tailors',
    tenantId: CITY_A,
    status: 'APPROVED',
    applicationType: 'NEW',
    financialYear: financialYear(city.now()),
    validFrom: city.now() - 200 * DAY_MS,
    validTo: city.now() + 165 * DAY_MS,
    issuedDate: city.now() - 200 * DAY_MS,
    tradeLicenseDetail: {
      owners: [{ uuid: imran.uuid, name: imran.name, mobileNumber: imran.mobileNumber }],
      address: address('BAZ01', 'Gandhi Bazaar'),
      tradeUnits: [],
    },
    fileStoreId: null,
  });
}

/** People for load tests, each with a property tax bill. */
function addExtraCitizen(city: City, n: number): void {
  const mobile = String(9_810_000_000 + n);
  const owner = addUser(city, { name: `Citizen ${n}`, mobile, type: 'CITIZEN', permanentCity: CITY_A });
  addBill(city, {
    owner,
    tenant: CITY_A,
    service: 'PT',
    consumerCode: `PG-PT-2025-01-01-${String(900_000 + n)}`,
    dueInDays: (n % 60) - 10,
    parts: [['PT_TAX', 1_000 + (n % 50) * 25]],
  });
}
