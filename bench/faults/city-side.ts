import { filedComplaints } from '../../bot/conversations/sandbox-side.ts';

/** Sets the sandbox's faults. */
export async function control(url: string, body: object): Promise<void> {
  const answer = await fetch(`${url}/sandbox/control`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`the sandbox refused its control: ${await answer.text()}`);
}

/** Complaint numbers of a mobile, by the platform's own search; the one that the seed brings is left out. */
export async function complaintsOf(url: string, mobile: string): Promise<readonly string[]> {
  const all = await filedComplaints(url, [mobile]);
  const numbers = all.map((line) => line.split(' ')[0] ?? '');
  return numbers.filter((number) => !number.endsWith('-000001'));
}
