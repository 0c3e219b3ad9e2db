import { z } from 'zod';
import type { Employee, Platform, PlatformResult, TenantId } from '../platform.ts';
import { ok } from './failure.ts';
import type { Gateway } from './gateway.ts';
import { isMasked } from './people.ts';
import type { ServiceCalls } from './service-calls.ts';

const Assignment = z.looseObject({
  department: z.string().nullish(),
  reportingTo: z.string().nullish(),
  isCurrentAssignment: z.boolean().nullish(),
});
const Row = z.looseObject({
  uuid: z.string(),
  code: z.string(),
  assignments: z.array(Assignment).nullish(),
  user: z.looseObject({
    name: z.string().nullish(),
    mobileNumber: z.string().nullish(),
    roles: z.array(z.looseObject({ code: z.string() })).nullish(),
  }),
});
type Row = z.infer<typeof Row>;
const Answer = z.looseObject({ Employees: z.array(Row).nullish() });

/** Officials in service, as the platform's employee service knows them. */
export async function findEmployees(
  gateway: Gateway,
  service: ServiceCalls,
  tenant: TenantId,
  { roles, departments, mobile, ids }: Parameters<Platform['employees']>[1],
  within: AbortSignal,
): Promise<PlatformResult<readonly Employee[]>> {
  const query = {
    tenantId: tenant,
    isActive: 'true',
    roles: roles?.join(','),
    departments: departments?.join(','),
    phone: mobile,
    uuids: ids?.join(','),
  };
  const path = '/egov-hrms/employees/_search';
  const answer = await service.run(within, (token) =>
    gateway.call({ operation: 'employee_search', path, query, token, safety: 'read', within }, Answer),
  );
  return answer.ok ? ok((answer.value.Employees ?? []).map(employeeOf)) : answer;
}

/** `reportingTo` is that of the current assignment, where one is marked. A masked mobile is no address. */
function employeeOf({ uuid, code, assignments, user }: Row): Employee {
  const all = assignments ?? [];
  const current = all.find((each) => each.isCurrentAssignment) ?? all[0];
  return {
    id: uuid,
    code,
    name: user.name ?? code,
    roles: [...new Set((user.roles ?? []).map((role) => role.code))],
    departments: [...new Set(all.flatMap(({ department }) => department ?? []))],
    ...(user.mobileNumber && !isMasked(user.mobileNumber) ? { mobile: user.mobileNumber } : {}),
    ...(current?.reportingTo ? { reportingTo: current.reportingTo } : {}),
  };
}
