import { z } from 'zod';
import { OBSERVER_HEADER } from '../../backend-adapter/sandbox/observer.ts';
import { logIn } from './sandbox-side.ts';

const TENANT = 'pg.citya';
const DONE = /^complaint (\S+) is (?:(resolved)|assigned to \+91(\d{10}))$/;

const Wrapper = z.looseObject({
  service: z.looseObject({ applicationStatus: z.string() }),
  workflow: z.looseObject({}),
});
const Wrappers = z.object({ ServiceWrappers: z.array(Wrapper) });
const Employees = z.object({ Employees: z.array(z.looseObject({ uuid: z.string() })) });

/**
 * What the municipality's people do in their own system, as a transcript names it: `complaint … is assigned to +91…`,
 * `complaint … is resolved`. Says whether it was such a line.
 */
export async function actAsStaff(url: string, line: string): Promise<boolean> {
  const [, number, resolved, mobile] = DONE.exec(line) ?? [];
  if (number === undefined) return false;
  const office = await officeAt(url);
  if (mobile !== undefined) await office.assign(number, [await office.employee(mobile)]);
  if (resolved !== undefined) await office.resolve(number);
  return true;
}

async function officeAt(url: string) {
  const authToken = await logIn(url);
  const post = async (path: string, body: object): Promise<unknown> => {
    const answer = await fetch(`${url}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', [OBSERVER_HEADER]: '1' },
      body: JSON.stringify({ RequestInfo: { authToken }, ...body }),
    });
    if (!answer.ok) throw new Error(`${path}: ${await answer.text()}`);
    return answer.json();
  };
  const find = async (number: string) => {
    const path = `/pgr-services/v2/request/_search?tenantId=${TENANT}&serviceRequestId=${number}`;
    const [found] = Wrappers.parse(await post(path, {})).ServiceWrappers;
    if (!found) throw new Error(`there is no complaint ${number}`);
    return found;
  };
  const act = async (number: string, workflow: object): Promise<void> => {
    const { service } = await find(number);
    await post('/pgr-services/v2/request/_update', { service, workflow });
  };
  return {
    employee: async (mobile: string): Promise<string> => {
      const path = `/egov-hrms/employees/_search?tenantId=${TENANT}&phone=${mobile}`;
      return Employees.parse(await post(path, {})).Employees[0]?.uuid ?? '';
    },
    assign: (number: string, assignes: readonly string[]) => act(number, { action: 'ASSIGN', assignes }),
    resolve: async (number: string): Promise<void> => {
      const { service } = await find(number);
      if (service.applicationStatus !== 'PENDINGATLME') await act(number, { action: 'ASSIGN', assignes: [] });
      await act(number, { action: 'RESOLVE' });
    },
  };
}
