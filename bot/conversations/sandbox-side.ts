import { z } from 'zod';
import { OBSERVER_HEADER } from '../../backend-adapter/sandbox/observer.ts';

const Token = z.object({ access_token: z.string() });
const Found = z.object({
  ServiceWrappers: z.array(
    z.object({
      service: z.looseObject({
        serviceRequestId: z.string(),
        serviceCode: z.string(),
        address: z.looseObject({ locality: z.looseObject({ code: z.string() }) }),
      }),
      workflow: z.looseObject({ verificationDocuments: z.array(z.unknown()).nullish() }),
    }),
  ),
});

const PEOPLE = ['9800000001', '9800000002', '9800000003'];

/** All complaints that the seeded people have on the platform, by its own search: number, type, place, photos. */
export async function filedComplaints(
  url: string,
  people: readonly string[] = PEOPLE,
): Promise<readonly string[]> {
  const token = await logIn(url);
  const answers = await Promise.all(people.map((mobile) => search(url, token, mobile)));
  return answers.flat();
}

/** A token of the service account. */
export async function logIn(url: string): Promise<string> {
  const form = {
    grant_type: 'password',
    username: 'SAMVAAD',
    password: 'samvaad-sandbox',
    tenantId: 'pg',
    userType: 'EMPLOYEE',
  };
  const answer = await fetch(`${url}/user/oauth/token`, {
    method: 'POST',
    headers: { [OBSERVER_HEADER]: '1' },
    body: new URLSearchParams(form),
  });
  return Token.parse(await answer.json()).access_token;
}

async function search(url: string, authToken: string, mobile: string): Promise<readonly string[]> {
  const answer = await fetch(
    `${url}/pgr-services/v2/request/_search?tenantId=pg.citya&mobileNumber=${mobile}`,
    {
      method: 'POST',
      headers: { 'content-type': 'application/json', [OBSERVER_HEADER]: '1' },
      body: JSON.stringify({ RequestInfo: { authToken } }),
    },
  );
  return Found.parse(await answer.json()).ServiceWrappers.map(({ service, workflow }) => {
    const photos = workflow.verificationDocuments?.length ?? 0;
    const place = `${service.serviceCode}, ${service.address.locality.code}`;
    return `${service.serviceRequestId} ${place}${photos > 0 ? `, ${photos} photos` : ''}`;
  });
}

const CREATE = '/pgr-services/v2/request/_create';
const STATES: Readonly<Record<string, object>> = {
  'the platform works': { reset: true },
  'the platform is down': { reset: true, faults: [{ kind: 'down' }] },
  'the platform is slow': { reset: true, faults: [{ kind: 'slow', delayMs: 4_600, times: 1 }] },
  'the platform drops the connection after filing': {
    reset: true,
    faults: [{ kind: 'drop_after_work', path: CREATE, times: 1 }],
  },
  'the platform fails at filing': {
    reset: true,
    faults: [{ kind: 'fail', status: 500, path: CREATE, times: 1 }],
  },
  'the platform refuses to file': {
    reset: true,
    faults: [{ kind: 'fail', status: 400, path: CREATE, times: 1 }],
  },
  'the platform answers rubbish': { reset: true, faults: [{ kind: 'garbage', path: CREATE, times: 1 }] },
  'the platform shows late what it stored': {
    reset: true,
    faults: [
      { kind: 'late_visibility', delayMs: 60_000 },
      { kind: 'drop_after_work', path: CREATE, times: 1 },
    ],
  },
  'the bill service is down': { reset: true, faults: [{ kind: 'down', path: '/billing-service' }] },
};

/** Puts the sandbox into a state that a transcript names. */
export async function setSandbox(url: string, state: string): Promise<void> {
  const wanted = STATES[state];
  if (!wanted) throw new Error(`no state «${state}»; there are: ${Object.keys(STATES).join(' · ')}`);
  await control(url, wanted);
}

async function control(url: string, body: object): Promise<void> {
  const answer = await fetch(`${url}/sandbox/control`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`the sandbox refused its control: ${await answer.text()}`);
}
