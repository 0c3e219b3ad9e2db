import type { RunSql } from './sql.ts';

export interface KeyChange {
  /** Check values of the two master keys. */
  readonly from: string;
  readonly to: string;
  /** The store's keys, sealed under the new one. */
  readonly keys: string;
}

/** Both notes or none; whether the store is under the new master key now. */
export async function replaceKeys(run: RunSql, { from, to, keys }: KeyChange): Promise<boolean> {
  const outcomes = await run([
    { text: `update notes set value = $2 where name = 'key_check' and value = $1`, values: [from, to] },
    {
      text: `insert into notes (name, value) select 'keys', $2
        where exists (select 1 from notes where name = 'key_check' and value = $1)
        on conflict (name) do update set value = excluded.value`,
      values: [to, keys],
    },
    { text: `select value from notes where name = 'key_check'` },
  ]);
  return outcomes.at(-1)?.rows[0]?.['value'] === to;
}
