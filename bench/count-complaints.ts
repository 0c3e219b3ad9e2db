import { z } from 'zod';
import { OBSERVER_HEADER } from '../backend-adapter/sandbox/observer.ts';
import { SERVICE_ACCOUNT } from '../backend-adapter/sandbox/service-account.ts';

const Token = z.object({ access_token: z.string() });
const Count = z.object({ count: z.number() });

/** How many complaints the platform really has in the first city, by its own count. */
export async function countComplaints(url: string): Promise<number> {
  const form = {
    grant_type: 'password',
    username: SERVICE_ACCOUNT.userName,
    password: SERVICE_ACCOUNT.password,
    tenantId: 'pg',
    userType: 'EMPLOYEE',
  };
  const headers = { [OBSERVER_HEADER]: '1' };
  const login = await fetch(`${url}/user/oauth/token`, {
    method: 'POST',
    headers,
    body: new URLSearchParams(form),
  });
  const { access_token: authToken } = Token.parse(await login.json());
  const answer = await fetch(`${url}/pgr-services/v2/request/_count?tenantId=pg.citya`, {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json' },
    body: JSON.stringify({ RequestInfo: { authToken } }),
  });
  return Count.parse(await answer.json()).count;
}
