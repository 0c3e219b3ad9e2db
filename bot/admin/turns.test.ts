import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { consoleChannel } from '../../channels/console/channel.ts';
import { loadUnderstander } from '../../intents/load.ts';
import { loadCatalog } from '../../locales/catalog.ts';
import { activeCities } from '../city/active-cities.ts';
import { loadCities } from '../city/load-cities.ts';
import { CommandProcess } from '../commands/command-process.ts';
import { FLOW_TABLE } from '../flows/table.ts';
import { turnWork } from '../inbox/work.ts';
import { openStore } from '../store/open-store.ts';
import type { Store, TurnWork } from '../store/port.ts';

const CITIES = fileURLToPath(new URL('../../backend-adapter/sandbox/cities', import.meta.url));
const AT = Date.parse('2026-01-05T09:00:00+05:30');
const data = mkdtempSync(`${tmpdir()}/samvaad-turns-`);
afterAll(() => rmSync(data, { recursive: true, force: true }));

/** The work of the real service, with a platform that is away. */
async function realWork(): Promise<TurnWork> {
  const loaded = loadCities(CITIES);
  if (!loaded.ok) throw new Error('the sandbox cities have faults');
  const away = { ok: false, failure: { code: 'unreachable', retry: 'later' } } as const;
  const cities = activeCities(loaded.value, { complaintTypes: () => Promise.resolve(away) });
  return turnWork({
    understander: await loadUnderstander(),
    catalog: await loadCatalog(),
    flows: FLOW_TABLE,
    cityOf: (address) => cities.of(address),
    abilitiesOf: () => consoleChannel.can,
    now: () => AT,
  });
}

async function admin(...args: readonly string[]): Promise<readonly object[]> {
  const { code, lines } = await new CommandProcess(['admin', '--json', ...args], { DATA_DIR: data }).end();
  expect(code).toBe(0);
  return lines;
}

const say = (store: Store, user: string, body: object) =>
  store.receive([
    { channel: 'console', account: 'pg.citya', user, providerId: 'm1', receivedAt: AT, body: body as never },
  ]);

test('what cannot be worked is set aside, the person hears so, and an operator puts it back to work', async () => {
  const store = await openStore({ dataDir: data });
  const work = await realWork();
  const [poisoned] = await say(store, '+919800000001', { kind: 'of no kind that anybody knows' });
  await say(store, '+919800000002', { kind: 'text', text: 'hello' });
  let now = AT;
  for (let attempt = 0; attempt < 5; attempt += 1, now += 10_000)
    await store.workTurns({ limit: 9, now }, work);

  const replies = await store.claimSends({ limit: 9, now });
  expect(replies.map(({ address }) => address.user)).toEqual(['+919800000002', '+919800000001']);
  expect(JSON.stringify(replies[1]?.body)).toContain('1800-000-1070');
  expect(await store.openHandovers({ limit: 9 })).toMatchObject([{ reason: 'broken_turn' }]);

  const conversation = poisoned?.conversation ?? '';
  expect(await admin('turns', 'parked')).toMatchObject([{ conversation, kind: 'message' }]);
  expect(await admin('turns', 'retry', '--id', conversation)).toEqual([{ retried: 1 }]);
  expect(await admin('turns', 'parked')).toEqual([]);
  const retried: string[] = [];
  await store.workTurns({ limit: 9, now }, (claimed) => {
    retried.push(claimed.conversation);
    throw new Error('still of no kind');
  });
  expect(retried).toEqual([conversation]);
  await store.close();
});
