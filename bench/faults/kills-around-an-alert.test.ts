import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startSandbox } from '../../backend-adapter/sandbox/start.ts';
import { standingClock } from '../../bot/clock.ts';
import { setPlatformClock } from '../../bot/service/sandbox-process.ts';
import type { LoggedAlert } from '../../bot/store/alert-entry.ts';
import type { Transport } from '../../channels/channel.ts';
import type { Fate } from './killable-store.ts';
import { MortalService, type World } from './mortal-service.ts';
import { placesOf, worldWith } from './run.ts';

const START = Date.parse('2026-01-05T09:00:00+05:30');
const HOUR_MS = 3_600_000;
const ENGINEER = '+919800000901';
const CITIZEN = '+919800000001';

interface Sent {
  readonly to: string;
  readonly text: string;
  readonly choices: readonly { readonly id: string; readonly title: string }[];
  /** Repeats of one message have one key: what a provider that deduplicates would drop. */
  readonly key: string;
}

interface Ending {
  readonly died: boolean;
  readonly sent: readonly Sent[];
  readonly log: readonly LoggedAlert[];
}

/** A complaint runs over its time and is acknowledged; the `nth` commit after the limit ends the process. */
async function story(world: World, nth: number, fate: Fate): Promise<Ending> {
  const clock = standingClock(START);
  const sandbox = await startSandbox({ now: START });
  const sent: Sent[] = [];
  let commits = Number.NEGATIVE_INFINITY;
  const transport: Transport = {
    deliver: (line, key) => {
      sent.push({ ...(line as unknown as Omit<Sent, 'key'>), key });
      return Promise.resolve({ kind: 'accepted', providerId: key });
    },
  };
  const mortal = await MortalService.start(world, {
    clock,
    platformUrl: sandbox.url,
    transport,
    fate: () => {
      commits += 1;
      return commits === nth ? fate : 'fine';
    },
  });
  const settle = async (): Promise<void> => {
    const end = await Promise.race([mortal.service.idle(), mortal.death.then(() => 'dead')]);
    if (end !== 'dead') return;
    await mortal.restart();
    await settle();
  };
  let messages = 0;
  const say = async (user: string, body: { kind: 'text'; text: string } | { kind: 'choice'; id: string }) => {
    messages += 1;
    const address = { channel: 'console', account: 'pg.citya', user, verifiedMobile: user.slice(-10) };
    const message = { ...address, providerId: `m${messages}`, receivedAt: clock.now(), body };
    // A provider that got no answer brings the message again.
    const isTaken = await Promise.race([
      mortal.store.receive([message]).then(() => true),
      mortal.death.then(() => false),
    ]);
    if (!isTaken) await settle();
    if (!isTaken) await mortal.store.receive([message]);
    mortal.service.wake();
    await settle();
  };
  await say(ENGINEER, { kind: 'text', text: 'english please' });
  await say(CITIZEN, { kind: 'text', text: 'street light not working in sector 4' });
  await say(CITIZEN, { kind: 'text', text: 'yes' });
  clock.moveTo(START + 48 * HOUR_MS);
  await setPlatformClock(sandbox.url, clock);
  commits = 0;
  mortal.service.wake();
  await settle();
  const button = sent.findLast(({ to }) => to === ENGINEER)?.choices[0]?.id ?? '';
  await say(ENGINEER, { kind: 'choice', id: button });
  const log = await mortal.inner.alerts({ limit: 100 });
  const died = mortal.kills > 0;
  await mortal.close();
  await sandbox.close();
  return { died, sent, log };
}

/** Real time; a story takes about a second. */
const STANDS_STILL_AFTER_MS = 40_000;

/** Fails where a story has no end, and says which. */
function standingStill(nth: number): Promise<never> {
  return new Promise((_resolve, reject) => {
    const fail = (): void => reject(new Error(`it stands still, killed at commit ${nth}`));
    setTimeout(fail, STANDS_STILL_AFTER_MS).unref();
  });
}

/**
 * After one commit is before the next, so that every second commit, both ways, is every moment. A database's server takes
 * its time for a new database and a new process: there it is every sixth.
 */
describe.each([
  ['sqlite', 2],
  ['postgres', 6],
] as const)('on %s, one commit in %d', (store, step) => {
  let end: () => Promise<void>;
  let world: World;
  beforeAll(async () => {
    const places = await placesOf(store);
    ({ end } = places);
    world = await worldWith(places.place);
  }, 60_000);
  afterAll(() => end());

  test.each(['killed_before', 'killed_after'] as const)(
    '%s a commit from the limit to the acknowledgement: one alert, one answer, one line of each in the log',
    { timeout: 120_000 },
    async (fate) => {
      let nth = 1;
      for (let died = true; died; nth += step) {
        const ending = await Promise.race([story(world, nth, fate), standingStill(nth)]);
        ({ died } = ending);
        const heard = ending.sent.filter(({ to }) => to === ENGINEER);
        const keysOf = (words: string) =>
          new Set(heard.filter(({ text }) => text.includes(words)).map(({ key }) => key)).size;
        const counts = {
          nth,
          alerts: keysOf('over its time limit'),
          noted: keysOf('Noted: you have acknowledged'),
        };
        expect(counts).toEqual({ nth, alerts: 1, noted: 1 });
        expect(ending.log.map(({ event, delivery }) => [event, delivery])).toEqual([
          ['told', 'sent'],
          ['acknowledged', undefined],
        ]);
        const repeated = heard.length - new Set(heard.map(({ key }) => key)).size;
        expect(repeated).toBeLessThanOrEqual(died ? 1 : 0);
      }
      expect(nth).toBeGreaterThan(12);
    },
  );
});
