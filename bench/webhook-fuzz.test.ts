import { expect, test } from 'vitest';
import { fuzzWebhook } from './webhook-fuzz.ts';

test('whatever is thrown at the webhook of the real service: allowed answers only, and it lives', async () => {
  const { statuses, broken } = await fuzzWebhook({ cases: 3_000, seed: 20_260_105 });
  expect(broken).toEqual([]);
  // Every kind of answer was met, so the cases reach every part.
  for (const status of [200, 400, 401, 415]) expect(statuses[status]).toBeGreaterThan(0);
}, 60_000);
