import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { createUpyogPlatform } from '../../backend-adapter/upyog/platform.ts';
import { startSandbox } from '../../backend-adapter/sandbox/start.ts';
import type { Understander } from '../../intents/understanding.ts';
import type { Catalog } from '../../locales/catalog.ts';
import { activeCities } from '../city/active-cities.ts';
import type { Cities } from '../city/load-cities.ts';
import { standingClock } from '../clock.ts';
import { advanceTo } from '../console/advance.ts';
import { parseDuration } from '../console/duration.ts';
import type { Log } from '../service/log.ts';
import { startService } from '../service/service.ts';
import { openStore } from '../store/open-store.ts';
import type { ComplaintMedia, Store } from '../store/port.ts';
import { citizenMessage, provedMobile } from './citizen-message.ts';
import { mixedOutside } from './mixed-outside.ts';
import { consoleOutside, type MakeOutside, type Seen } from './outside.ts';
import { filedComplaints, setSandbox } from './sandbox-side.ts';
import { actAsStaff } from './staff-side.ts';
import { describeReply, type Step, type Transcript } from './transcript.ts';

export interface StageTools {
  readonly understander: Understander;
  readonly catalog: Catalog;
  readonly cities: Cities;
  readonly log: Log;
}

/** What happened at one step, beside what the transcript says should happen. */
export interface Played {
  readonly step: Step;
  readonly happened: readonly string[];
}

/** Before a message that came as an approved template. */
export const TEMPLATE = '✉ ';
/** What a person does, in the place of words. */
const BLOCKS_US = '🚫';

/** Where a story plays by itself. */
const OUTSIDE: Readonly<Record<Transcript['channel'], MakeOutside>> = {
  console: consoleOutside,
  telegram: mixedOutside,
};

/**
 * Plays a story through the real pipeline: real store on disk, real client, real sandbox city over HTTP, and whatever
 * lies between the service and people's phones.
 */
export async function play(
  transcript: Transcript,
  tools: StageTools,
  makeOutside: MakeOutside = OUTSIDE[transcript.channel],
): Promise<readonly Played[]> {
  const dir = mkdtempSync(`${tmpdir()}/samvaad-story-`);
  const clock = standingClock(Date.parse(`${transcript.at.replace(' ', 'T')}:00+05:30`));
  const sandbox = await startSandbox({ now: clock.now() });
  const platform = createUpyogPlatform({
    url: sandbox.url,
    line: 'upyog',
    stateTenant: 'pg',
    citizenMode: transcript.citizens,
    systemUser: 'SAMVAAD',
    systemPassword: 'samvaad-sandbox',
    now: () => clock.now(),
    log: tools.log,
  });
  const cities = activeCities(tools.cities, platform);
  await cities.refresh();
  const outside = await makeOutside(transcript.city);
  const open = async (): Promise<{ store: Store; service: ReturnType<typeof startService> }> => {
    const store = await openStore(
      { dataDir: dir },
      { onThrow: (error) => tools.log.error('turn_failed', { error: String(error) }) },
    );
    const service = startService({
      ...tools,
      store,
      platform,
      cities,
      clock,
      transports: outside.transports,
    });
    await outside.opened({
      store,
      cities,
      log: tools.log,
      catalog: tools.catalog,
      now: () => clock.now(),
      wake: () => service.wake(),
    });
    return { store, service };
  };
  let { store, service } = await open();
  let person = transcript.person;
  /** What each person was shown, newest first: old buttons stay on the screen. */
  const shown = new Map<string, Seen['choices']>();
  const played: Played[] = [];
  let filed = await filedComplaints(sandbox.url);
  let kept: readonly string[] = [];
  for (const step of transcript.steps) {
    if (step.kind === 'expect') continue;
    switch (step.kind) {
      case 'as':
        person = step.person;
        break;
      case 'platform_is':
        if (!(await actAsStaff(sandbox.url, step.state))) await setSandbox(sandbox.url, step.state);
        break;
      case 'time':
        await advanceTo(clock.now() + (parseDuration(step.length.replace('+', '')) ?? 0), {
          clock,
          store,
          service,
          platformUrl: sandbox.url,
        });
        break;
      case 'restart':
        await outside.closing();
        await service.stop();
        await store.close();
        ({ store, service } = await open());
        break;
      case 'citizen': {
        if (step.says === BLOCKS_US) {
          outside.block?.(person);
          break;
        }
        const body = await citizenMessage(step.says, shown.get(person) ?? [], store, clock.now());
        await outside.say(body, person, `line-${step.line}`, provedMobile(step.says));
        break;
      }
    }
    await service.idle();
    const now = await filedComplaints(sandbox.url);
    const fresh = now.filter((each) => !filed.includes(each));
    filed = now;
    const files = (await store.complaintMedia({ limit: 100 })).map(describeKept);
    const freshFiles = files.filter((each) => !kept.includes(each));
    kept = files;
    const lines = outside.seen();
    for (const { to, choices } of lines) shown.set(to, [...choices, ...(shown.get(to) ?? [])]);
    played.push({
      step,
      happened: [
        ...fresh.map((each) => `PLATFORM complaint filed: ${each.split(' ').slice(1).join(' ')}`),
        ...freshFiles,
        ...lines.map(
          ({ to, text, choices, isTemplate }) =>
            (isTemplate ? TEMPLATE : '') + describeReply(text, choices, to === person ? undefined : to),
        ),
      ],
    });
  }
  await outside.closing();
  await service.stop();
  await store.close();
  await outside.remove();
  cities.stop();
  await platform.close();
  await sandbox.close();
  rmSync(dir, { recursive: true });
  return played;
}

/** What officials can still get at, and until when, in India's time. */
function describeKept({ complaint, type, expiresAt }: ComplaintMedia, index: number): string {
  const until = new Date(expiresAt + 330 * 60_000).toISOString().slice(0, 10);
  return `KEPT     ${index + 1}. ${type} of ${complaint}, until ${until}`;
}
