import type { FastifyInstance } from 'fastify';
import type { City } from '../city.ts';
import { PGR_WORKFLOW } from '../masters/workflow.ts';
import { listParam, numberParam, param, responseInfo, userOf } from '../request.ts';

interface Instance {
  readonly state: { readonly sla: number | null; readonly isTerminateState: boolean };
  readonly auditDetails: { readonly createdTime: number };
}

/** The workflow's own definition and the history of one complaint. */
export function addWorkflow(app: FastifyInstance, city: City): void {
  app.post('/egov-workflow-v2/egov-wf/businessservice/_search', (request) => {
    userOf(request, city);
    const asked = listParam(request, 'businessServices');
    const found = asked.length === 0 || asked.includes(PGR_WORKFLOW.businessService) ? [PGR_WORKFLOW] : [];
    return { ResponseInfo: responseInfo(request), BusinessServices: found };
  });
  app.post('/egov-workflow-v2/egov-wf/process/_search', (request) => {
    userOf(request, city);
    const ids = listParam(request, 'businessIds');
    const isHistory = param(request, 'history') === 'true';
    const limit = numberParam(request, 'limit', 10, 100);
    const found = ids.flatMap((id) => historyOf(city, id, isHistory ? limit : 1));
    return { ResponseInfo: responseInfo(request), ProcessInstances: found, totalCount: found.length };
  });
}

/** Newest first; both clocks count down in milliseconds and go below zero when breached. */
function historyOf(city: City, businessId: string, limit: number): readonly object[] {
  const rows = city.all<{ body: string; at: number }>(
    'select body, at from processes where business_id = ? order by at desc, rowid desc limit ?',
    businessId,
    limit,
  );
  const first = city.get<{ at: number }>(
    'select min(at) as at from processes where business_id = ?',
    businessId,
  )?.at;
  return rows.map(({ body }) => {
    const instance = JSON.parse(body) as Instance;
    const { sla } = instance.state;
    return {
      ...instance,
      stateSla: sla === null ? null : sla - (city.now() - instance.auditDetails.createdTime),
      businesssServiceSla: PGR_WORKFLOW.businessServiceSla - (city.now() - (first ?? city.now())),
    };
  });
}
