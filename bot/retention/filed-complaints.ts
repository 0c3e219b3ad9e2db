import { z } from 'zod';
import { readFilingKey } from '../../backend-adapter/upyog/filing-key.ts';
import type { KeptCitizen } from '../store/keeping/store-keeping.ts';
import type { Store } from '../store/port.ts';

const Filed = z.looseObject({ id: z.string() });
const Filing = z.looseObject({ kind: z.literal('file_complaint') });

/** The numbers of the complaints that were filed for a citizen from here. */
export async function filedComplaints(
  { pieces }: KeptCitizen,
  store: Pick<Store, 'recallFiling'>,
): Promise<readonly string[]> {
  const keys = pieces.flatMap(({ kind, key, body }) =>
    kind === 'call' && key !== null && Filing.safeParse(body).success ? [key] : [],
  );
  const traces = await Promise.all(keys.map((key) => store.recallFiling(readFilingKey(key).reference)));
  return traces.flatMap((trace) => {
    const filed = Filed.safeParse(trace);
    return filed.success ? [filed.data.id] : [];
  });
}
