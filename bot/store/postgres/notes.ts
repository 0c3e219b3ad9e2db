import type pg from 'pg';
import type { Store } from '../port.ts';

/** Facts about the store itself. */
export function notesOn(pool: pg.Pool): Pick<Store, 'note' | 'keepNote'> {
  const note = async (name: string): Promise<string | null> => {
    const { rows } = await pool.query<{ value: string }>('select value from notes where name = $1', [name]);
    return rows[0]?.value ?? null;
  };
  return {
    note,
    keepNote: async (name, value) => {
      await pool.query('insert into notes values ($1, $2) on conflict do nothing', [name, value]);
      return (await note(name)) ?? value;
    },
  };
}
