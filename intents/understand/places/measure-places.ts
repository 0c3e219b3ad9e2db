/**
 * Times the place index on an invented city of each size given (default 50 and 3000): building it, matching mixed
 * texts, and the nearest places. Prints one JSON line per size. Run: node --import tsx <this file> [SIZE …]
 */
import { buildPlaceIndex } from './build-place-index.ts';
import type { PlaceRow } from './place-row.ts';

const FIRST = [
  'ram',
  'shiv',
  'krishna',
  'laxmi',
  'gandhi',
  'nehru',
  'azad',
  'bose',
  'tilak',
  'kabir',
  'surya',
  'chandra',
];
const SECOND = [
  'pur',
  'garh',
  'nagar',
  'vihar',
  'kunj',
  'bagh',
  'pura',
  'dham',
  'tola',
  'pet',
  'palli',
  'wadi',
];
const KIND = ['Mandir', 'School', 'Park', 'Road', 'Colony', 'Bazaar', 'Chowk', 'Hospital'];
const TEXTS = [
  'street light nahi jal rahi',
  'sector 17 me 3 din se kachra nahi utha',
  'near krishnavihar park garbage is burning since monday',
  'रामपुर मंदिर के पीछे नाली जाम है',
  'shivgarh skool ke paas gaddha',
  'செக்டர் 12ல் தண்ணீர் வரவில்லை',
  'my water bill is too high please check',
  'gandhi nagr bazar me bahut gandagi hai safai karwao',
];
const ROUNDS = 2_000;

function place(number: number): PlaceRow {
  const name = `${FIRST[number % FIRST.length]}${SECOND[Math.floor(number / FIRST.length) % SECOND.length]}`;
  const kind = KIND[Math.floor(number / (FIRST.length * SECOND.length)) % KIND.length] ?? 'Road';
  const block = Math.floor(number / (FIRST.length * SECOND.length * KIND.length));
  const isSector = number % 10 === 0;
  const spelling = isSector ? `Sector ${number / 10 + 1}` : `${name} ${kind}${block > 0 ? ` ${block}` : ''}`;
  return {
    kind: 'locality',
    code: `L${number}`,
    locality: `L${number}`,
    latitude: 20 + (number % 97) / 500,
    longitude: 75 + (number % 89) / 500,
    spellings: { en: [spelling] },
  };
}

function microseconds(rounds: number, work: (round: number) => unknown): number {
  for (let round = 0; round < rounds / 4; round += 1) work(round);
  const start = process.hrtime.bigint();
  for (let round = 0; round < rounds; round += 1) work(round);
  return Math.round(Number(process.hrtime.bigint() - start) / rounds / 100) / 10;
}

function measure(size: number): object {
  const rows = Array.from({ length: size }, (_, number) => place(number));
  const start = process.hrtime.bigint();
  const index = buildPlaceIndex(rows, 6);
  const buildMs = Math.round(Number(process.hrtime.bigint() - start) / 1e5) / 10;
  const match = (round: number) => index.match(TEXTS[round % TEXTS.length] ?? '');
  return {
    places: size,
    buildMs,
    matchMicroseconds: microseconds(ROUNDS, match),
    nearestMicroseconds: microseconds(ROUNDS, (round) => index.nearest(20 + (round % 10) / 50, 75.1)),
  };
}

const sizes = process.argv.slice(2).map(Number);
for (const size of sizes.length > 0 ? sizes : [50, 3_000])
  process.stdout.write(`${JSON.stringify(measure(size))}\n`);
