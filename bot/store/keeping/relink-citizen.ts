import type { CitizenStanding } from '../port.ts';
import type { RunSql } from './sql.ts';

/** The number is its present owner's on the platform too. Gives what spoke against it; null: nothing did. */
export async function relinkCitizen(
  run: RunSql,
  mobile: string,
  { isDryRun }: { readonly isDryRun: boolean },
): Promise<CitizenStanding | null> {
  const values = [mobile];
  const [before] = await run([
    { text: 'select standing from citizens where mobile = $1', values },
    ...(isDryRun ? [] : [{ text: 'update citizens set standing = null where mobile = $1', values }]),
  ]);
  return (before?.rows[0]?.['standing'] ?? null) as CitizenStanding | null;
}
