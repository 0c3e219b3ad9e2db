import type { City } from './city.ts';
import { CITIES, type SandboxCity } from './masters/tenants.ts';
import { putRecord } from './put-record.ts';
import { SERVICE_ACCOUNT } from './service-account.ts';
import { addUser } from './users.ts';

/** Each reports to the next. */
const OFFICIALS = [
  {
    mobile: '9800000901',
    name: 'Harpreet Gill',
    role: 'PGR_LME',
    departments: ['DEPT_1'],
    designation: 'Engineer, street lights',
  },
  {
    mobile: '9800000902',
    name: 'Meena Rawat',
    role: 'GRO',
    departments: ['DEPT_9'],
    designation: 'Grievance officer',
  },
  {
    mobile: '9800000903',
    name: 'Suresh Iyer',
    role: 'DEPT_HEAD',
    departments: ['DEPT_1', 'DEPT_3', 'DEPT_4'],
    designation: 'Head of department',
  },
  {
    mobile: '9800000904',
    name: 'Farida Khan',
    role: 'COMMISSIONER',
    departments: ['DEPT_9'],
    designation: 'Commissioner',
  },
] as const;
const OTHER_OFFICERS = [
  {
    mobile: '9800000911',
    name: 'Ravi Solanki',
    role: 'PGR_LME',
    departments: ['DEPT_3'],
    designation: 'Sanitary inspector',
  },
  {
    mobile: '9800000912',
    name: 'Gita Pillai',
    role: 'PGR_LME',
    departments: ['DEPT_4'],
    designation: 'Engineer, works',
  },
] as const;

/** The officials of the first city, each known to the employee service and reporting to the next. */
export function addOfficials(city: City, { tenant, code }: SandboxCity): void {
  const isFirst = tenant === CITIES[0]?.tenant;
  if (!isFirst) return;
  const chain = OFFICIALS.map((official) => addEmployee(city, tenant, code, official));
  const grievanceOfficer = chain[1];
  chain.forEach((uuid, index) => setReportingTo(city, uuid, chain[index + 1]));
  for (const officer of OTHER_OFFICERS)
    setReportingTo(city, addEmployee(city, tenant, code, officer), grievanceOfficer);
}

type Official = (typeof OFFICIALS)[number] | (typeof OTHER_OFFICERS)[number];

function addEmployee(city: City, tenant: string, cityCode: string, official: Official): string {
  const employeeCode = `EMP-${cityCode}-000${official.mobile.slice(-3)}`;
  const roles = ['EMPLOYEE', official.role].map((code) => ({ code, name: code, tenantId: tenant }));
  const user = addUser(city, {
    name: official.name,
    mobile: official.mobile,
    type: 'EMPLOYEE',
    userName: employeeCode,
    password: SERVICE_ACCOUNT.password,
    tenant,
    roles,
  });
  const employee = {
    id: user.id,
    uuid: user.uuid,
    code: employeeCode,
    employeeStatus: 'EMPLOYED',
    isActive: true,
    tenantId: tenant,
    assignments: official.departments.map((department, index) => ({
      department,
      designation: official.designation,
      isCurrentAssignment: index === 0,
      reportingTo: null,
    })),
    jurisdictions: [{ hierarchy: 'ADMIN', boundaryType: 'City', boundary: tenant }],
    user,
  };
  putRecord(city, 'employee', user.uuid, tenant, official.mobile, employee);
  return user.uuid;
}

function setReportingTo(city: City, uuid: string, above: string | undefined): void {
  if (above === undefined) return;
  city.run(
    `update records set body = (
       select json_set(body, '$.assignments', (
         select json_group_array(json_set(value, '$.reportingTo', ?)) from json_each(body, '$.assignments')))
     ) where kind = 'employee' and id = ?`,
    above,
    uuid,
  );
}
