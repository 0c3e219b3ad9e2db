import { describe, expect, test } from 'vitest';
import { endingWith, readComplaintNumber } from './complaint-number.ts';

describe('a complaint number as people write it', () => {
  test.each([
    ['PG-PGR-2024-03-19-000123', 'PG-PGR-2024-03-19-000123'],
    [' pg-pgr-2024-03-19-000123 ', 'PG-PGR-2024-03-19-000123'],
    ['PG PGR 2024 03 19 000123', 'PG-PGR-2024-03-19-000123'],
    ['pgpgr20240319000123', 'PG-PGR-2024-03-19-000123'],
    ['PGR-2024-03-19-000123', 'PG-PGR-2024-03-19-000123'],
    ['pg-pgr-2024-03-19-123', 'PG-PGR-2024-03-19-000123'],
    ['PB-PGR-2024-03-19-1000123', 'PB-PGR-2024-03-19-1000123'],
  ])('%s', (written, whole) => {
    expect(readComplaintNumber(written, 'PG')).toBe(whole);
  });

  test.each(['123', '000123', 'my drain', 'PG-PT-2024-03-19-000123', ''])(
    '%s is not a whole one',
    (written) => {
      expect(readComplaintNumber(written, 'PG')).toBeUndefined();
    },
  );
});

describe('the last digits', () => {
  const mine = [
    { id: 'PG-PGR-2024-03-19-000123' },
    { id: 'PG-PGR-2024-03-20-001123' },
    { id: 'PG-PGR-2024-03-21-000007' },
  ];
  test.each([
    ['123', ['PG-PGR-2024-03-19-000123']],
    ['000123', ['PG-PGR-2024-03-19-000123']],
    ['23', ['PG-PGR-2024-03-19-000123', 'PG-PGR-2024-03-20-001123']],
    ['no. 7', ['PG-PGR-2024-03-21-000007']],
    ['20-001123', ['PG-PGR-2024-03-20-001123']],
    ['999', []],
    ['drain', []],
  ])('%s', (written, found) => {
    expect(endingWith(mine, written).map(({ id }) => id)).toEqual(found);
  });
});
