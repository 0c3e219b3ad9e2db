import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Platform } from '../../backend-adapter/platform.ts';
import { createUpyogPlatform } from '../../backend-adapter/upyog/platform.ts';
import type { ChannelName } from '../../channels/registry.ts';
import type { Transport } from '../../channels/channel.ts';
import { loadUnderstander } from '../../intents/load.ts';
import { loadCatalog, type Catalog } from '../../locales/catalog.ts';
import { activeCities, type ActiveCities } from '../city/active-cities.ts';
import { describeFault } from '../city/fault.ts';
import { loadCities } from '../city/load-cities.ts';
import type { Clock } from '../clock.ts';
import { citiesFolder } from '../commands/cities-folder.ts';
import type { Config } from '../config.ts';
import { storedFilings } from '../effects/stored-filings.ts';
import { storedTokens } from '../effects/stored-tokens.ts';
import { MOST_WAITING, watchIntake, type Intake } from '../inbox/intake.ts';
import { RateGovernor } from '../outbox/rate-governor.ts';
import { openStore } from '../store/open-store.ts';
import type { Store } from '../store/port.ts';
import { StartFault } from './start-fault.ts';
import { errorFields, stderrLog, type Log } from './log.ts';
import { freeBytes } from './free-bytes.ts';
import { startSandboxProcess, type SandboxOptions, type SandboxProcess } from './sandbox-process.ts';
import { startService, type Service } from './service.ts';

export interface Assembled {
  readonly store: Store;
  readonly platform: Platform;
  readonly platformUrl: string;
  readonly isSandbox: boolean;
  readonly cities: ActiveCities;
  readonly catalog: Catalog;
  readonly log: Log;
  readonly intake: Intake;
  readonly governor: RateGovernor;
  start(transports: Partial<Readonly<Record<ChannelName, Transport>>>): Service;
  close(): Promise<void>;
}

/** Names the concrete parts and opens them. A fault that an operator can mend is a `StartFault`. */
export async function assemble(
  config: Config,
  clock: Clock,
  sandboxOptions: SandboxOptions = {},
): Promise<Assembled> {
  const dataDir = resolve(config.dataDir);
  mkdirSync(dataDir, { recursive: true });
  const loaded = loadCities(citiesFolder(config));
  if (!loaded.ok) throw new StartFault(loaded.faults.map(describeFault));
  const log = stderrLog(config.logLevel);
  const store = await openStore(
    { ...config, dataDir },
    { onThrow: (error) => log.error('turn_failed', errorFields(error)) },
  );
  const [catalog, understander, sandbox] = await Promise.all([
    loadCatalog(),
    loadUnderstander(),
    config.platform.url === undefined ? startSandboxProcess(dataDir, clock, sandboxOptions) : undefined,
  ]);
  const platformUrl = config.platform.url ?? (sandbox as SandboxProcess).url;
  const platform = createUpyogPlatform({
    ...config.platform,
    url: platformUrl,
    now: () => clock.now(),
    log,
    filingMemory: storedFilings(store),
    // Where the service acts for its citizens nobody's token is needed, and none is kept.
    ...(config.platform.citizenMode === 'service'
      ? {}
      : { tokenVault: storedTokens(store, () => clock.now()) }),
  });
  const cities = activeCities(loaded.value, platform);
  const intake = await watchIntake(
    {
      freeBytes: () => (config.databaseUrl === undefined ? freeBytes(dataDir) : Promise.resolve(Infinity)),
      waiting: () => store.countWaiting(MOST_WAITING + 1),
    },
    log,
  );
  const governor = new RateGovernor();
  return {
    store,
    intake,
    governor,
    platform,
    platformUrl,
    isSandbox: sandbox !== undefined,
    cities,
    catalog,
    log,
    start: (transports) =>
      startService({ store, platform, cities, understander, catalog, clock, log, governor, transports }),
    close: async () => {
      intake.stop();
      cities.stop();
      await platform.close();
      await store.close();
      await sandbox?.stop();
    },
  };
}
