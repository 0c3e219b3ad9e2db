import type { City, CityFiles } from './city.ts';
import { makeCity } from './make-city.ts';
import { readAgencies } from './agencies-file.ts';
import { cityFile } from './city-file.ts';
import { readEscalation } from './escalation-file.ts';
import type { Checked, CityFault } from './fault.ts';
import { readFolder } from './folder.ts';
import { readInformation } from './information-file.ts';
import type { InformationEntry } from './information-file.ts';
import { readPlaces } from './places-file.ts';
import { faultsOfPositions } from './positions.ts';
import { readPromises } from './promises-file.ts';
import { readRoster } from './roster-file.ts';
import { readYaml } from './yaml-file.ts';

const KNOWN_FILES = [
  'city.yaml',
  'places.csv',
  'promises.csv',
  'other-agencies.csv',
  'roster.csv',
  'escalation.yaml',
  'README.md',
];
const INFORMATION = /^information\/([^/]+)\.md$/;

export interface LoadedCity {
  /** Absent where a fault stands in the way: a city is loaded whole or not at all. */
  readonly city?: City;
  readonly faults: readonly CityFault[];
  /** Line of a key of `city.yaml`, for faults that only show beside other cities. */
  readonly lineOf: (path: readonly PropertyKey[]) => number;
}

/** Reads and checks the folder of one city. Throws only where the folder itself cannot be read. */
export function loadCity(directory: string, tenant: string): LoadedCity {
  const { texts, version } = readFolder(directory);
  const at = (name: string): string => `${tenant}/${name}`;
  const optional = <T>(name: string, read: (text: string, file: string) => T): T | undefined => {
    const text = texts.get(name);
    return text === undefined ? undefined : read(text, at(name));
  };
  const settings = optional('city.yaml', (text, file) => readYaml(text, cityFile, file));
  const places = optional('places.csv', readPlaces);
  const promises = optional('promises.csv', readPromises);
  const agencies = optional('other-agencies.csv', readAgencies);
  const roster = optional('roster.csv', readRoster);
  const escalation = optional('escalation.yaml', (text, file) =>
    readEscalation(text, file, roster?.faults.length ? undefined : codesOf(roster?.value)),
  );
  const information = readAllInformation(texts, at);
  const reachKm = settings?.value?.reachKm;
  const faults = [
    ...missingOrUnknown(texts, at),
    ...[settings, places, promises, agencies, roster, escalation, information].flatMap(
      (each) => each?.faults ?? [],
    ),
    ...(places && reachKm !== undefined ? faultsOfPositions(places.value, reachKm, at('places.csv')) : []),
  ];
  const lineOf = settings?.lineOf ?? (() => 1);
  if (faults.length > 0 || !settings?.value) return { faults, lineOf };
  const files: CityFiles = {
    settings: settings.value,
    places: places?.value.map((row) => row.value) ?? [],
    promises: promises?.value ?? [],
    agencies: agencies?.value ?? [],
    roster: roster?.value ?? [],
    information: information.value,
    ...(escalation?.value ? { escalation: escalation.value } : {}),
  };
  return { city: makeCity(tenant, version, files), faults: [], lineOf };
}

function codesOf(roster: readonly { readonly code: string }[] | undefined): ReadonlySet<string> {
  return new Set(roster?.map((entry) => entry.code));
}

function readAllInformation(
  texts: ReadonlyMap<string, string>,
  at: (name: string) => string,
): Checked<readonly InformationEntry[]> {
  const read = [...texts].flatMap(([name, text]) => {
    const id = INFORMATION.exec(name)?.[1];
    return id === undefined ? [] : [readInformation(text, at(name), id)];
  });
  return { value: read.flatMap((each) => each.value ?? []), faults: read.flatMap((each) => each.faults) };
}

function missingOrUnknown(texts: ReadonlyMap<string, string>, at: (name: string) => string): CityFault[] {
  const missing = ['city.yaml', 'places.csv'].filter((name) => !texts.has(name));
  const unknown = [...texts.keys()].filter((name) => !KNOWN_FILES.includes(name) && !INFORMATION.test(name));
  return [
    ...missing.map((name) => ({ file: at(name), message: 'is missing; every city needs it' })),
    ...unknown.map((name) => ({
      file: at(name),
      message: `is not a file of a city; the names are ${KNOWN_FILES.join(', ')} and information/*.md`,
    })),
  ];
}
