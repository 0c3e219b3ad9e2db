import { z } from 'zod';
import type { ComplaintType, PlatformResult } from '../platform.ts';
import { ok } from './failure.ts';
import type { Gateway } from './gateway.ts';
import { lineOf } from './line.ts';
import type { Settings } from './options.ts';
import type { ServiceCalls } from './service-calls.ts';

const shared = {
  name: z.string().nullish(),
  department: z.string().nullish(),
  slaHours: z.number().nullish(),
  active: z.boolean().nullish(),
  order: z.number().nullish(),
};
const ServiceDef = z.looseObject({ serviceCode: z.string(), menuPath: z.string().nullish(), ...shared });
/** A node of the newest line's tree; its leaves are the types. */
const HierarchyNode = z.looseObject({ code: z.string(), parentCode: z.string().nullish(), ...shared });

type Row = z.infer<typeof ServiceDef>;

/** `{"MdmsRes":{"RAINMAKER-PGR":{"ServiceDefs":[…]}}}`; a master that is not there is left out. */
const answerOf = <T extends z.ZodType>(row: T) =>
  z.looseObject({ MdmsRes: z.record(z.string(), z.record(z.string(), z.array(row)).nullish()).nullish() });
const MODULE = 'RAINMAKER-PGR';

/** The complaint types, those that the platform's own screens show first in front. Kept at the state's tenant. */
export async function fetchComplaintTypes(
  gateway: Gateway,
  settings: Settings,
  service: ServiceCalls,
  within: AbortSignal,
): Promise<PlatformResult<readonly ComplaintType[]>> {
  const { mdmsPath: path, complaintTypes: master } = lineOf(settings.line);
  const criteria = {
    tenantId: settings.stateTenant,
    moduleDetails: [{ moduleName: MODULE, masterDetails: [{ name: master }] }],
  };
  const call = {
    operation: 'masters',
    path,
    body: { MdmsCriteria: criteria },
    safety: 'read',
    within,
  } as const;
  const rows = await service.runOpen(within, async (token) => {
    const asked = { ...call, ...(token === undefined ? {} : { token }) };
    if (master === 'ServiceDefs') {
      const answer = await gateway.call(asked, answerOf(ServiceDef));
      return answer.ok ? ok(answer.value.MdmsRes?.[MODULE]?.[master] ?? []) : answer;
    }
    const answer = await gateway.call(asked, answerOf(HierarchyNode));
    return answer.ok ? ok(leavesOf(answer.value.MdmsRes?.[MODULE]?.[master] ?? [])) : answer;
  });
  return rows.ok ? ok(typesOf(rows.value)) : rows;
}

/** As the other lines have them: the parent is the category. */
function leavesOf(nodes: readonly z.infer<typeof HierarchyNode>[]): readonly Row[] {
  const parents = new Set(nodes.map(({ parentCode }) => parentCode));
  return nodes
    .filter(({ code }) => !parents.has(code))
    .map((node) => ({ ...node, serviceCode: node.code, menuPath: node.parentCode }));
}

/** A city may repeat a type of the state: the first one counts. */
function typesOf(rows: readonly Row[]): readonly ComplaintType[] {
  const byCode = new Map<string, Row>();
  for (const row of rows) if (!byCode.has(row.serviceCode)) byCode.set(row.serviceCode, row);
  return [...byCode.values()]
    .toSorted((a, b) => (a.order ?? Infinity) - (b.order ?? Infinity) || 0)
    .map((row) => ({
      code: row.serviceCode,
      name: row.name ?? row.serviceCode,
      category: row.menuPath ?? '',
      department: row.department ?? '',
      slaHours: row.slaHours ?? 0,
      active: row.active !== false,
    }));
}
