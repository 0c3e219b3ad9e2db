import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ComplaintType } from '../../backend-adapter/platform.ts';
import type { City } from './city.ts';
import { describeFault } from './fault.ts';
import { loadCities } from './load-cities.ts';

const SANDBOX = fileURLToPath(new URL('../../backend-adapter/sandbox/cities', import.meta.url));

function type(code: string, active = true): ComplaintType {
  return { code, name: code, category: 'C', department: 'DEPT_1', slaHours: 336, active };
}

let directory = '';
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'cities-'));
});
afterEach(() => {
  rmSync(directory, { recursive: true });
});

function write(path: string, text: string): void {
  mkdirSync(dirname(join(directory, path)), { recursive: true });
  writeFileSync(join(directory, path), text);
}

function faults(): readonly string[] {
  const loaded = loadCities(directory);
  return loaded.ok ? [] : loaded.faults.map(describeFault);
}

function city(tenant: string, from = directory): City {
  const loaded = loadCities(from);
  const found = loaded.ok ? loaded.value.cities.get(tenant) : undefined;
  if (!found)
    throw new Error(
      `${tenant} was not loaded: ${loaded.ok ? '' : loaded.faults.map(describeFault).join('; ')}`,
    );
  return found;
}

/** The least that a city needs. */
const SETTINGS = `names: { en: Testpur, mr: टेस्टपूर }
languages: [mr, en]
defaultLanguage: mr
timeZone: Asia/Kolkata
reachKm: 5
workingHours: { mon: 10:00-17:00 }
helplines: [{ id: desk, names: { en: Desk }, number: 1800-000-1 }]
emergencies: [{ id: all, names: { en: Emergency }, number: '112' }]
office: { address: { en: Town hall }, hours: { en: weekdays } }
`;
const PLACES = `kind,code,locality,ward,pincode,latitude,longitude,en,mr
locality,GAV01,,1,411001,18.50,73.80,Gavthan,गावठाण
landmark,L1,GAV01,,,,,Ram Mandir,राम मंदिर
`;

function writeCity(tenant: string, settings = SETTINGS, places = PLACES): void {
  write(`${tenant}/city.yaml`, settings);
  write(`${tenant}/places.csv`, places);
}

describe('the sandbox cities', () => {
  it('load without a fault', () => {
    const loaded = loadCities(SANDBOX);
    expect(loaded.ok ? [] : loaded.faults.map(describeFault)).toEqual([]);
    expect(loaded.ok && [...loaded.value.cities.keys()]).toEqual(['pg.citya', 'pg.cityb']);
  });

  it('are reached by the accounts they list, and the first answers whatever nobody lists', () => {
    const loaded = loadCities(SANDBOX);
    if (!loaded.ok) throw new Error('faults');
    const { route } = loaded.value;
    expect(route('telegram', '7000000002')?.tenant).toBe('pg.cityb');
    expect(route('telegram', '7000000001')?.tenant).toBe('pg.citya');
    expect(route('whatsapp-cloud', '42')?.tenant).toBe('pg.citya');
    expect(route('telegram', '100000000000002')?.tenant).toBe('pg.citya');
  });

  it('give the dialogue a snapshot of the active types, with the two inactive ones mapped down', () => {
    const types = [
      type('ShortageOfWater'),
      type('WaterPressureisVeryLess', false),
      type('GarbageNeedsTobeCleared'),
      type('NonSweepingOfRoad', false),
      type('Others'),
    ];
    const snapshot = city('pg.citya', SANDBOX).snapshot(types);
    expect(snapshot.complaintTypes.map((each) => each.code)).toEqual([
      'ShortageOfWater',
      'GarbageNeedsTobeCleared',
      'Others',
    ]);
    expect(snapshot.filedAs['WaterPressureisVeryLess']).toBe('ShortageOfWater');
    expect(snapshot.filedAs['NonSweepingOfRoad']).toBe('GarbageNeedsTobeCleared');
    expect(snapshot.promises['GarbageNeedsTobeCleared']).toEqual({
      hours: 24,
      source: "Amarpur Citizens' Charter 2025, item 1",
      counts: 'working_hours',
      startsAt: 'filing',
    });
    expect(snapshot.emergencies.map((each) => each.number)).toEqual(['112', '101', '108']);
    expect(snapshot.agencies['electricity']?.names['hi']).toBe('बिजली कंपनी');
    expect(snapshot.timeZone).toBe('Asia/Kolkata');
  });

  it('give understanding words that know the places, the agencies and the active codes', () => {
    const words = city('pg.citya', SANDBOX).words([type('DamagedRoad'), type('Others', false)]);
    expect([...words.serviceCodes]).toEqual(['DamagedRoad']);
    expect(words.places.match('सेक्टर 4')[0]?.locality).toBe('SEC04');
    expect(words.agencies.match('bijli nahi aa rahi ghar me')).toBe('electricity');
  });

  it('keep a promise under the spelling of the code that the platform uses', () => {
    const snapshot = city('pg.citya', SANDBOX).snapshot([type('STREETLIGHTNOTWORKING')]);
    expect(snapshot.promises['STREETLIGHTNOTWORKING']?.hours).toBe(48);
  });

  it('have the officials of the seed as one chain that ends', () => {
    const chain = city('pg.citya', SANDBOX).roster.map((entry) => [entry.mobile, entry.reportingTo]);
    expect(chain).toEqual([
      ['9800000901', 'EMP-107-000902'],
      ['9800000902', 'EMP-107-000903'],
      ['9800000903', 'EMP-107-000904'],
      ['9800000904', undefined],
    ]);
  });

  it('say of each piece of information where it is from, who signed it and until when it holds', () => {
    const entries = city('pg.citya', SANDBOX).information;
    expect(entries.map((entry) => [entry.id, entry.validUntil])).toEqual([
      ['birth-certificate', '2026-12-31'],
      ['new-water-connection', '2027-03-31'],
      ['property-tax-rebate', '2027-03-31'],
      ['trade-licence-renewal', '2026-03-31'],
    ]);
    for (const entry of entries) {
      expect(Object.keys(entry.texts).toSorted()).toEqual(['en', 'hi', 'ta']);
      expect(entry.source).not.toBe('');
      expect(entry.approvedBy).not.toBe('');
    }
  });
});

describe('a city that somebody adds', () => {
  it('works from its two necessary files, in languages that no other city has', () => {
    writeCity('mh.testpur');
    const added = city('mh.testpur');
    expect(added.snapshot([]).languages).toEqual(['mr', 'en']);
    expect(added.words([]).places.match('राम मंदिर जवळ')[0]).toMatchObject({
      locality: 'GAV01',
      kind: 'landmark',
    });
    expect(added.escalation).toBeUndefined();
  });

  it('answers every account where it is the only one', () => {
    writeCity('mh.testpur');
    const loaded = loadCities(directory);
    expect(loaded.ok && loaded.value.route('console', 'anything')?.tenant).toBe('mh.testpur');
  });

  it('gives a landmark without position, ward and pincode those of its locality', () => {
    writeCity('mh.testpur');
    expect(city('mh.testpur').places[1]).toMatchObject({
      code: 'L1',
      latitude: 18.5,
      longitude: 73.8,
      ward: '1',
      pincode: '411001',
    });
  });

  it('changes its version with any byte of the folder, and only then', () => {
    cpSync(join(SANDBOX, 'pg.citya'), join(directory, 'pg.citya'), { recursive: true });
    const before = city('pg.citya').version;
    expect(city('pg.citya').version).toBe(before);
    const path = join(directory, 'pg.citya/information/birth-certificate.md');
    writeFileSync(path, readFileSync(path, 'utf8').replace('21 days', '22 days'));
    expect(city('pg.citya').version).not.toBe(before);
  });

  it('changes the version of its snapshot when the platform changes its active types', () => {
    writeCity('mh.testpur');
    const { snapshot } = city('mh.testpur');
    expect(snapshot([type('Others')]).version).not.toBe(snapshot([type('Others', false)]).version);
  });
});

describe('faults', () => {
  it('say file, line and mend for each row of places.csv, all at once', () => {
    writeCity(
      'mh.testpur',
      SETTINGS,
      `kind,code,locality,ward,pincode,latitude,longitude,en
locality,A,,1,411001,131.3,73.80,Alpha
locality,B,,1,41100,18.50,73.80,Beta
place,C,,1,411001,18.50,73.80,Gamma
landmark,D,X,,,,,Delta
locality,B,,2,411001,18.50,73.80,Beta again
locality,E,,1,411001,18.50,73.80,
locality,F,,1,411001,18.50,73.80,Zeta,Eta
locality,G,,1,411001,28.50,73.80,Far away
locality,H,,1,411001,18.51,73.81,Theta
locality,I,,1,411001,18.51,73.81,Iota
locality,H,,1,411001,18.51,73.81,Theta again
`,
    );
    expect(faults()).toEqual([
      'mh.testpur/places.csv:2: latitude 131.3 is not between -90 and 90',
      'mh.testpur/places.csv:3: pincode 41100 is not six digits',
      'mh.testpur/places.csv:4: kind is neither locality nor landmark',
      'mh.testpur/places.csv:7: en is empty',
      'mh.testpur/places.csv:8: has 9 cells where the first line has 8; put text with commas in quotes',
      'mh.testpur/places.csv:5: locality «X» is the code of no locality of this file',
      'mh.testpur/places.csv:12: code «H» stands on line 10 already',
      'mh.testpur/places.csv:9: «G» lies 1111 km from the middle of the city; check latitude and longitude, or reachKm in city.yaml',
    ]);
  });

  it('name missing, unknown and doubled columns of a CSV', () => {
    writeCity('mh.testpur', SETTINGS, 'kind,code,locality,ward,pincode,latitude,long,en,en\n');
    expect(faults()).toEqual([
      'mh.testpur/places.csv:1: column «longitude» is missing',
      'mh.testpur/places.csv:1: column «long» is unknown; remove it or mend its spelling',
      'mh.testpur/places.csv:1: column «en» stands there twice',
    ]);
  });

  it('say where a quote of a CSV was not closed', () => {
    writeCity('mh.testpur', SETTINGS, `${PLACES}locality,X,,1,411001,18.5,73.8,"Open,ओपन\n`);
    expect(faults()).toHaveLength(1);
    expect(faults()[0]).toMatch(/^mh\.testpur\/places\.csv:4: is not CSV: Quote Not Closed/);
  });

  it('say the line of each wrong, missing or unknown key of city.yaml', () => {
    writeCity(
      'mh.testpur',
      `names: { en: Testpur, mr: टेस्टपूर }
languages: [mr, en]
defaultLanguage: mr
timeZone: Asia/Kalkutta
reachKm: far
workingHours:
  mon: 17:00-10:00
  feb: 10:00-17:00
helplines:
  - id: desk
    names: { mr: डेस्क }
    number: 112
emergencies: []
office: { address: { en: Town hall }, hours: { en: weekdays } }
holidays:
  - { date: 2026-02-30, names: { en: Nothing } }
billServices: [water, electricity]
`,
    );
    expect(faults()).toEqual([
      'mh.testpur/city.yaml:4: timeZone is not a time zone like Asia/Kolkata',
      'mh.testpur/city.yaml:5: reachKm is missing or not a number',
      'mh.testpur/city.yaml:7: workingHours.mon ends before it begins',
      'mh.testpur/city.yaml:8: unknown key «workingHours.feb»; remove it or mend its spelling',
      'mh.testpur/city.yaml:16: holidays.0.date is not a date like 2026-01-26',
      'mh.testpur/city.yaml:11: helplines.0.names.en is missing; every text needs English',
      'mh.testpur/city.yaml:12: helplines.0.number is missing or not in quotes',
      'mh.testpur/city.yaml:13: emergencies is empty; give at least 112',
      'mh.testpur/city.yaml:17: billServices.1 is not one of property_tax, water, sewerage, trade_licence, fire_noc, building_plan, challan, other',
    ]);
  });

  it('say the line where YAML breaks off', () => {
    writeCity('mh.testpur', 'names: { en: Testpur\nlanguages: [mr]\n');
    expect(faults()[0]).toMatch(/^mh\.testpur\/city\.yaml:\d+: is not YAML: /);
  });

  it('see a default language that is not offered and a language without the city’s name', () => {
    writeCity('mh.testpur', SETTINGS.replace('languages: [mr, en]', 'languages: [hi, en]'));
    expect(faults()).toEqual([
      'mh.testpur/city.yaml:3: defaultLanguage is not among the languages',
      'mh.testpur/city.yaml:1: names has no name in «hi»',
    ]);
  });

  it('see promises without source, of no such type, or made twice', () => {
    writeCity('mh.testpur');
    write(
      'mh.testpur/promises.csv',
      'code,hours,source\nDamagedRoad,0,Charter\nBrokenRoad,24,Charter\nDeadAnimals,12,\nStrayAnimals,24,A\nstrayanimals,48,B\n',
    );
    expect(faults()).toEqual([
      'mh.testpur/promises.csv:2: hours 0 is not between 1 and 8784',
      "mh.testpur/promises.csv:3: code «BrokenRoad» is no complaint type; take one of the platform's codes",
      'mh.testpur/promises.csv:4: source is empty',
      'mh.testpur/promises.csv:6: code «StrayAnimals» stands on line 5 already',
    ]);
  });

  it('see a roster that leads nowhere or round in a circle, and an escalation that names a stranger', () => {
    writeCity('mh.testpur');
    write(
      'mh.testpur/roster.csv',
      `code,name,mobile,roles,departments,categories,wards,reportingTo,languages,awayFrom,awayUntil,standIn
E1,One,9800000911,GRO,,,,E2,mr,,,
E2,Two,9800000912,GRO,,,,E1,mr,,,
E3,Three,9800000912,GRO,,,,E9,mr,2026-01-05,,
E4,Four,12345,GRO,,,,,mr,,,
`,
    );
    expect(faults()).toEqual([
      'mh.testpur/roster.csv:5: mobile 12345 is not a mobile of ten digits, without +91',
      'mh.testpur/roster.csv:2: reportingTo leads back to E1; the chain has to end',
      'mh.testpur/roster.csv:3: reportingTo leads back to E2; the chain has to end',
      'mh.testpur/roster.csv:4: reportingTo «E9» is no code of this file',
      'mh.testpur/roster.csv:4: mobile stands on line 3 already',
      'mh.testpur/roster.csv:4: awayFrom and awayUntil have to be given together, the first day before the last',
    ]);
  });

  it('see a level of escalation that goes to nobody', () => {
    writeCity('mh.testpur');
    write(
      'mh.testpur/escalation.yaml',
      `default:
  startsAt: filing
  counts: all_hours
  warnHoursBefore: 4
  levels:
    - { to: officer, hoursAfterLimit: 0 }
    - { to: E7, hoursAfterLimit: 8 }
onCall: [E8]
quietHours: 21:00-07:00
digestAt: '08:30'
`,
    );
    expect(faults()).toEqual([
      'mh.testpur/escalation.yaml:8: onCall.0 «E8» is no code of roster.csv',
      'mh.testpur/escalation.yaml:7: default.levels.1.to «E7» is no code of roster.csv',
    ]);
  });

  it('see information without source, English or a head', () => {
    writeCity('mh.testpur');
    write(
      'mh.testpur/information/a.md',
      '---\ntitles: { en: A }\napprovedBy: X\nvalidUntil: soon\n---\n\n## mr\n\nमजकूर\n',
    );
    write('mh.testpur/information/b.md', 'just text\n');
    write(
      'mh.testpur/information/c.md',
      '---\ntitles: { en: C }\nsource: S\napprovedBy: X\nvalidUntil: 2027-01-01\n---\nearly\n\n## en\n\nText\n\n## English\n\nText\n',
    );
    expect(faults()).toEqual([
      'mh.testpur/information/a.md:2: source is missing',
      'mh.testpur/information/a.md:4: validUntil is not a date like 2026-01-26',
      'mh.testpur/information/a.md:6: has no English text; add a section ## en',
      'mh.testpur/information/b.md:1: begins without its YAML head between two lines of ---',
      'mh.testpur/information/c.md:7: text stands before the first section; begin with ## en',
      'mh.testpur/information/c.md:13: section «English» is not a language tag like hi',
    ]);
  });

  it('see a missing file, a file with a misspelt name, and agencies told apart by nothing', () => {
    write('mh.testpur/city.yaml', SETTINGS);
    write('mh.testpur/place.csv', PLACES);
    write(
      'mh.testpur/other-agencies.csv',
      'id,number,name_en,en,unless\nPolice,112,Police,fir,\npolice,112,Police,fir,\npolice,call,Police,theft,\n',
    );
    expect(faults()).toEqual([
      'mh.testpur/places.csv: is missing; every city needs it',
      'mh.testpur/place.csv: is not a file of a city; the names are city.yaml, places.csv, promises.csv, other-agencies.csv, roster.csv, escalation.yaml, README.md and information/*.md',
      'mh.testpur/other-agencies.csv:2: id has to be small letters, digits and _',
      'mh.testpur/other-agencies.csv:4: number is not a telephone number',
    ]);
  });

  it('see an account that two cities claim, and report all cities at once', () => {
    const accounts = "accounts: { telegram: ['one_bot'] }\nanswersUnlisted: true\n";
    writeCity('mh.first', SETTINGS + accounts);
    writeCity('mh.second', SETTINGS + accounts);
    writeCity('mh.third', SETTINGS.replace('reachKm: 5', 'reachKm: 0'));
    expect(faults()).toEqual([
      'mh.third/city.yaml:5: reachKm is not above 0',
      'mh.second/city.yaml:10: accounts.telegram.0 stands in mh.first already',
      'mh.second/city.yaml:11: answersUnlisted is true in mh.first already',
    ]);
  });

  it('say that a folder has no city or cannot be read', () => {
    expect(faults()[0]).toMatch(/has no folder of a city; name one like the tenant, pg\.citya$/);
    const loaded = loadCities(join(directory, 'nowhere'));
    expect(!loaded.ok && loaded.faults[0]?.message).toMatch(/^cannot be read/);
  });
});
