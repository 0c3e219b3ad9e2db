import type pg from 'pg';
import type { Json, Store } from '../port.ts';
import { storedJson } from '../stored-json.ts';

/** What lets the service act for citizens who proved their number to the platform. */
export function tokensOn(pool: pg.Pool): Pick<Store, 'keepToken' | 'recallToken'> {
  return {
    keepToken: async (mobile, token, at) => {
      await (token === null
        ? pool.query('delete from tokens where mobile = $1', [mobile])
        : pool.query(
            `insert into tokens (mobile, token, at) values ($1, $2, $3)
             on conflict (mobile) do update set token = excluded.token, at = excluded.at`,
            [mobile, JSON.stringify(token), at],
          ));
    },
    recallToken: async (mobile): Promise<Json> => {
      const { rows } = await pool.query<{ token: string }>('select token from tokens where mobile = $1', [
        mobile,
      ]);
      return rows[0] ? storedJson(rows[0].token) : null;
    },
  };
}
