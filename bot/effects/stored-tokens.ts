import { z } from 'zod';
import type { TokenVault } from '../../backend-adapter/upyog/token-vault.ts';
import type { Json, Store } from '../store/port.ts';

const Token = z.object({
  access: z.string(),
  refresh: z.string().optional(),
  expiresAt: z.number(),
  account: z.string(),
});

/**
 * The platform client's tokens of citizens who proved their number, sealed in the store: whoever proved it once is not
 * asked again after a restart, nor by another process of the same database.
 */
export function storedTokens(store: Pick<Store, 'keepToken' | 'recallToken'>, now: () => number): TokenVault {
  return {
    read: async (mobile) => {
      const token = Token.safeParse(await store.recallToken(mobile));
      if (!token.success) return undefined;
      const { refresh, ...rest } = token.data;
      return { ...rest, ...(refresh === undefined ? {} : { refresh }) };
    },
    write: (mobile, token) => store.keepToken(mobile, token as unknown as Json, now()),
    remove: (mobile) => store.keepToken(mobile, null, now()),
  };
}
