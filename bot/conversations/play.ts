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
import { openSqliteStore } from '../store/sqlite/open.ts';
import type { Store } from '../store/port.ts';
import { citizenMessage, provedMobile } from './citizen-message.ts';
import { filedComplaints, setSandbox } from './sandbox-side.ts';
import { stageTransports, type Line } from './stage-transports.ts';
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

/** Plays a story through the real pipeline: real store on disk, real client, real sandbox city over HTTP. */
export async function play(transcript: Transcript, tools: StageTools): Promise<readonly Played[]> {
  const dir = mkdtempSync(`${tmpdir()}/samvaad-story-`);
  const clock = standingClock(Date.parse(`${transcript.at.replace(' ', 'T')}:00+05:30`));
  const sandbox = await startSandbox({ now: clock.now() });
  const platform = createUpyogPlatform({
    url: sandbox.url,
    line: 'upyog',
    stateTenant: 'pg',
    citizenMode: 'service',
    systemUser: 'SAMVAAD',
    systemPassword: 'samvaad-sandbox',
    now: () => clock.now(),
    log: tools.log,
  });
  const cities = activeCities(tools.cities, platform);
  await cities.refresh();
  const said: Line[] = [];
  const open = async (): Promise<{ store: Store; service: ReturnType<typeof startService> }> => {
    const store = await openSqliteStore({
      path: `${dir}/story.db`,
      onThrow: (error) => tools.log.error('turn_failed', { error: String(error) }),
    });
    const service = startService({
      ...tools,
      store,
      platform,
      cities,
      clock,
      transports: stageTransports((line) => said.push(line)),
    });
    return { store, service };
  };
  let { store, service } = await open();
  let person = transcript.person;
  let shown: Line['choices'] = [];
  const played: Played[] = [];
  let filed = await filedComplaints(sandbox.url);
  for (const step of transcript.steps) {
    if (step.kind === 'expect') continue;
    switch (step.kind) {
      case 'as':
        person = step.person;
        break;
      case 'platform_is':
        await setSandbox(sandbox.url, step.state);
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
        await service.stop();
        await store.close();
        ({ store, service } = await open());
        break;
      case 'citizen': {
        const body = await citizenMessage(step.says, shown, store, clock.now());
        const verifiedMobile = provedMobile(step.says) ?? numberOf(person);
        await store.receive([
          {
            channel: numberOf(person) === undefined ? 'telegram' : 'console',
            account: transcript.city,
            user: person,
            ...(verifiedMobile === undefined ? {} : { verifiedMobile }),
            providerId: `line-${step.line}`,
            receivedAt: clock.now(),
            body: body,
          },
        ]);
        service.wake();
        break;
      }
    }
    await service.idle();
    const now = await filedComplaints(sandbox.url);
    const fresh = now.filter((each) => !filed.includes(each));
    filed = now;
    const lines = said.splice(0);
    shown = lines.at(-1)?.choices ?? shown;
    played.push({
      step,
      happened: [
        ...fresh.map((each) => `PLATFORM complaint filed: ${each.split(' ').slice(1).join(' ')}`),
        ...lines.map(({ to, text, choices }) => describeReply(text, choices, to === person ? undefined : to)),
      ],
    });
  }
  await service.stop();
  await store.close();
  cities.stop();
  await platform.close();
  await sandbox.close();
  rmSync(dir, { recursive: true });
  return played;
}

/** The console's people are their numbers; on Telegram nobody has one until the own contact is sent. */
function numberOf(person: string): string | undefined {
  return /^\+91(\d{10})$/.exec(person)?.[1];
}
