import { existsSync } from 'node:fs';
import type { Platform } from '../../backend-adapter/platform.ts';
import { createUpyogPlatform } from '../../backend-adapter/upyog/platform.ts';
import { connectWhatsAppCloud } from '../../channels/whatsapp-cloud/connect.ts';
import { readModel } from '../../intents/model.ts';
import { readMessages, writtenLanguages } from '../../locales/languages.ts';
import { describeFault } from '../city/fault.ts';
import { loadCities, type Cities } from '../city/load-cities.ts';
import type { City } from '../city/city.ts';
import type { Clock } from '../clock.ts';
import { citiesFolder } from '../commands/cities-folder.ts';
import type { Config } from '../config.ts';
import { openStore, sqliteFile } from '../store/open-store.ts';
import { storeKeyFile } from '../store/sealed/store-key.ts';
import { checkTelegram } from './check-telegram.ts';
import { checkWhatsAppWeb } from './check-whatsapp-web.ts';
import { runningSandbox } from './running-sandbox.ts';

export interface Finding {
  readonly level: 'ok' | 'warning' | 'fault';
  readonly about: string;
  readonly line: string;
}

type Tell = (finding: Finding) => void;

/** Looks at everything a city's service needs and says what to mend. Returns how many faults there are. */
export async function doctor(config: Config, clock: Clock, tell: Tell): Promise<number> {
  let faults = 0;
  const report = (level: Finding['level'], about: string, what: string): void => {
    if (level === 'fault') faults += 1;
    tell({ level, about, line: `${{ ok: '✓', warning: '!', fault: '✗' }[level]} ${about}: ${what}` });
  };
  const cities = checkCities(config, report);
  checkModel(report);
  await checkStore(config, report);
  await checkTelegram(config, report);
  await checkWhatsApp(config, report);
  for (const { level, line } of checkWhatsAppWeb(config)) report(level, 'whatsapp-web', line);
  const url = config.platform.url ?? (await runningSandbox(config.dataDir));
  if (url === undefined)
    report(
      'warning',
      'platform',
      'no UPYOG_URL and no sandbox running here; start the service first to check it',
    );
  else if (cities) await checkPlatform(config, url, clock, cities, report);
  return faults;
}

type Report = (level: Finding['level'], about: string, what: string) => void;

function checkCities(config: Config, report: Report): Cities | undefined {
  const loaded = loadCities(citiesFolder(config));
  if (!loaded.ok) {
    for (const fault of loaded.faults) report('fault', 'city files', describeFault(fault));
    return undefined;
  }
  for (const city of loaded.value.cities.values()) checkCity(city, report);
  return loaded.value;
}

function checkCity(city: City, report: Report): void {
  const { tenant, settings, places, promises, roster } = city;
  report(
    'ok',
    tenant,
    `${places.length} places, ${promises.length} promised times, ${settings.languages.join(' ')}`,
  );
  const written = writtenLanguages();
  for (const language of settings.languages.filter((each) => !written.includes(each))) {
    report(
      'fault',
      tenant,
      `language «${language}» has no texts; add locales/${language}/messages.json or take it off the list`,
    );
  }
  if (roster.length === 0) report('warning', tenant, 'roster.csv names nobody: no official can be alerted');
  const expired = city.information.filter(({ validUntil }) => Date.parse(validUntil) < Date.now());
  for (const { id } of expired)
    report('warning', tenant, `information/${id}.md is past its validUntil; have it approved again`);
}

function checkModel(report: Report): void {
  const model = readModel();
  const english = Object.keys(readMessages('en')).length;
  report('ok', 'texts', `${english} texts in ${writtenLanguages().join(' ')}`);
  if (model) report('ok', 'understanding', `model ${model.hash}`);
  else report('fault', 'understanding', 'there is no trained model; run npm run intents:train');
}

async function checkStore(config: Config, report: Report): Promise<void> {
  const file = sqliteFile(config);
  const where = config.databaseUrl === undefined ? file : 'PostgreSQL';
  if (config.databaseUrl === undefined && !existsSync(file))
    return report('warning', 'store', `${file} is not there yet; the service makes it when it starts`);
  try {
    const store = await openStore(config, { beside: true });
    const { inboxParked, outboxFailed, outboxMoved, conversations } = await store.stats();
    report('ok', 'store', `${where}, ${conversations} conversations`);
    if (inboxParked > 0)
      report('warning', 'store', `${inboxParked} inputs are parked; see admin turns parked`);
    const unsent = outboxFailed - outboxMoved;
    if (unsent > 0) report('warning', 'store', `${unsent} messages could not be delivered`);
    await store.close();
    if (config.storeKeyFile === undefined)
      report(
        'warning',
        'store key',
        `${storeKeyFile(config)} lies beside the data it seals; keep it elsewhere, with a copy, and name it in STORE_KEY_FILE`,
      );
    else report('ok', 'store key', config.storeKeyFile);
  } catch (error) {
    report('fault', 'store', error instanceof Error ? error.message : 'cannot be opened');
  }
}

async function checkWhatsApp({ whatsAppCloud }: Config, report: Report): Promise<void> {
  if (!whatsAppCloud) return report('ok', 'whatsapp-cloud', 'not set, so it does not run');
  const connection = connectWhatsAppCloud(whatsAppCloud, () => Promise.resolve(null));
  const trouble = await connection.trouble();
  await connection.close();
  if (trouble === undefined)
    return report('ok', 'whatsapp-cloud', 'the provider answers and knows the token');
  const mend =
    trouble === 'unreachable'
      ? 'check WHATSAPP_API_ROOT and that this machine reaches the internet'
      : 'make a new permanent token and set WHATSAPP_ACCESS_TOKEN';
  report('fault', 'whatsapp-cloud', `${trouble}; ${mend}`);
}

async function checkPlatform(
  config: Config,
  url: string,
  clock: Clock,
  { cities }: Cities,
  report: Report,
): Promise<void> {
  const platform = createUpyogPlatform({
    ...config.platform,
    url,
    now: () => clock.now(),
    log: { warn: () => undefined },
  });
  try {
    const health = await platform.health();
    if (!health.ok)
      return report(
        'fault',
        'platform',
        `${url} does not take us (${health.failure.code}); check UPYOG_URL, UPYOG_SYSTEM_USER and UPYOG_SYSTEM_PASSWORD`,
      );
    report('ok', 'platform', `${url} answers in ${health.value.latencyMs} ms and knows the service account`);
    for (const city of cities.values()) await checkMasters(platform, city, report);
  } finally {
    await platform.close();
  }
}

async function checkMasters(platform: Platform, { tenant, places }: City, report: Report): Promise<void> {
  const [types, localities, employees] = await Promise.all([
    platform.complaintTypes(tenant),
    platform.localities(tenant),
    platform.employees(tenant, {}),
  ]);
  if (!types.ok) return report('fault', tenant, `its complaint types cannot be read (${types.failure.code})`);
  report('ok', tenant, `${types.value.filter(({ active }) => active).length} complaint types are active`);
  if (localities.ok) {
    const known = new Set(localities.value.map(({ code }) => code));
    const strange = places.filter(({ kind, code }) => kind === 'locality' && !known.has(code));
    for (const { code } of strange)
      report('fault', tenant, `places.csv names locality ${code}, which the platform does not have`);
  }
  const mute = employees.ok ? employees.value.filter(({ mobile }) => mobile === undefined) : [];
  for (const { code } of mute)
    report('warning', tenant, `employee ${code} has no mobile number and cannot be alerted`);
}
