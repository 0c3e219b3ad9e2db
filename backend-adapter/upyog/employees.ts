import { z } from 'zod';
import type { Employee, Platform, PlatformResult, TenantId } from '../platform.ts';
import type { Acting } from './acting.ts';
import { ok } from './failure.ts';
import type { Gateway } from './gateway.ts';

const Employees = z.looseObject({
  Employees: z.array(
    z.looseObject({
      uuid: z.string(),
      code: z.string(),
      assignments: z
        .array(z.looseObject({ department: z.string(), reportingTo: z.string().nullish() }))
        .nullish(),
      user: z.looseObject({
        name: z.string().nullish(),
        mobileNumber: z.string().nullish(),
        roles: z.array(z.looseObject({ code: z.string() })).nullish(),
      }),
    }),
  ),
});
type Row = z.infer<typeof Employees>['Employees'][number];

/** Officials, as the platform's employee service knows them. */
export async function findEmployees(
  gateway: Gateway,
  acting: Acting,
  tenant: TenantId,
  { roles, departments, mobile }: Parameters<Platform['employees']>[1],
): Promise<PlatformResult<readonly Employee[]>> {
  const query = {
    tenantId: tenant,
    isActive: 'true',
    roles: roles?.join(','),
    departments: departments?.join(','),
    phone: mobile,
  };
  const answer = await acting.forService((token) =>
    gateway.call(
      { path: '/egov-hrms/employees/_search', query, safety: 'read', token: token.access },
      Employees,
    ),
  );
  return answer.ok ? ok(answer.value.Employees.map(employeeOf)) : answer;
}

/** A mobile with stars in it was masked and is no address. */
function employeeOf({ uuid, code, assignments, user }: Row): Employee {
  const reportingTo = (assignments ?? []).find((each) => each.reportingTo)?.reportingTo;
  return {
    id: uuid,
    code,
    name: user.name ?? code,
    roles: (user.roles ?? []).map((role) => role.code),
    departments: [...new Set((assignments ?? []).map((each) => each.department))],
    ...(user.mobileNumber && !user.mobileNumber.includes('*') ? { mobile: user.mobileNumber } : {}),
    ...(reportingTo ? { reportingTo } : {}),
  };
}
