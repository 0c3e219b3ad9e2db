import { createHash } from 'node:crypto';
import type { ComplaintType } from '../../backend-adapter/platform.ts';
import type { CitySnapshot, ContactPoint, LocalText } from '../engine/city.ts';
import { ruleFor } from '../escalation/duty.ts';
import { calendarOf } from './calendar-of.ts';
import type { CityFiles } from './city.ts';
import type { CitySettings } from './city-file.ts';
import { dutyOf } from './duty-of.ts';
import { filedAs } from './filed-as.ts';
import { knownPlaces } from './known-places.ts';

/**
 * The snapshot of a city for the dialogue. Its version is the folder's with a hash of the active types behind it,
 * because those come from the platform and may change while the folder stays.
 */
export function snapshotOf(
  tenant: string,
  folderVersion: string,
  files: CityFiles,
  types: readonly ComplaintType[],
): CitySnapshot {
  const { settings } = files;
  const complaintTypes = types
    .filter((type) => type.active)
    .map((type) => ({ code: type.code, category: type.category }));
  return {
    tenant,
    version: `${folderVersion}-${hashOf(complaintTypes)}`,
    names: settings.names,
    languages: settings.languages,
    defaultLanguage: settings.defaultLanguage,
    timeZone: settings.timeZone,
    knownPlaces: knownPlaces(files.places),
    complaintTypes,
    filedAs: filedAs(complaintTypes.map((type) => type.code)),
    promises: promisesOf(tenant, files, types),
    calendar: calendarOf(settings),
    helplines: settings.helplines.map(contactOf),
    emergencies: settings.emergencies.map(contactOf),
    agencies: Object.fromEntries(files.agencies.map((agency) => [agency.contact.id, agency.contact])),
    office: settings.office,
    billServices: settings.billServices,
  };
}

/**
 * Promises under the codes as the platform spells them, so that a lookup by a complaint's own code finds them. Their hours
 * are counted as the officials' are; where no official is alerted, all of them.
 */
function promisesOf(
  tenant: string,
  files: CityFiles,
  types: readonly ComplaintType[],
): CitySnapshot['promises'] {
  const spelling = new Map(types.map((type) => [type.code.toLowerCase(), type.code]));
  const duty = dutyOf({ ...files, tenant }, types);
  return Object.fromEntries(
    files.promises.map(({ code, hours, source }) => {
      const { counts, startsAt } = duty ? ruleFor(duty, code) : UNWATCHED;
      return [spelling.get(code.toLowerCase()) ?? code, { hours, source, counts, startsAt }];
    }),
  );
}

const UNWATCHED = { counts: 'all_hours', startsAt: 'filing' } as const;

function contactOf(contact: CitySettings['helplines'][number]): ContactPoint {
  const { hours, ...rest } = contact;
  return hours ? { ...rest, hours: hours satisfies LocalText } : rest;
}

function hashOf(types: readonly unknown[]): string {
  return createHash('sha256').update(JSON.stringify(types)).digest('hex').slice(0, 6);
}
