import type { PlaceRow } from './place-row.ts';

/**
 * What people are shown: a locality by its name, a landmark with its locality behind it («Shiv Mandir, Sector 4»), so
 * that two temples of the same name can be told apart.
 */
export function placeNames(
  rows: readonly PlaceRow[],
): ReadonlyMap<PlaceRow, Readonly<Record<string, string>>> {
  const localities = new Map(rows.filter((row) => row.kind === 'locality').map((row) => [row.code, row]));
  return new Map(
    rows.map((row) => [
      row,
      namesOf(row, row.kind === 'landmark' ? localities.get(row.locality) : undefined),
    ]),
  );
}

function namesOf(row: PlaceRow, around: PlaceRow | undefined): Record<string, string> {
  const english = around?.spellings['en']?.[0];
  const names = Object.entries(row.spellings).flatMap(([language, [name]]) => {
    if (name === undefined) return [];
    const locality = around?.spellings[language]?.[0] ?? english;
    const isInName = locality !== undefined && name.includes(locality);
    return [[language, locality === undefined || isInName ? name : `${name}, ${locality}`] as const];
  });
  return Object.fromEntries(names);
}
