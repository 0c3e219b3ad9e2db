import { BoundedMap } from './bounded-map.ts';

/** A token with what is needed to renew it. */
export interface Token {
  readonly access: string;
  readonly refresh?: string;
  /** Epoch milliseconds. */
  readonly expiresAt: number;
  /** Whom it stands for: the platform's id of the account. */
  readonly account: string;
}

/** Keeps citizens' tokens by mobile. They are secrets: an implementation that stores them encrypts them. */
export interface TokenVault {
  read(mobile: string): Promise<Token | undefined>;
  write(mobile: string, token: Token): Promise<void>;
  remove(mobile: string): Promise<void>;
}

const MOST_KEPT = 20_000;

/** In memory: after a restart every citizen of mode `otp` has to prove his number again. */
export class TokenVaultInProcess implements TokenVault {
  private readonly tokens = new BoundedMap<string, Token>(MOST_KEPT);

  read(mobile: string): Promise<Token | undefined> {
    return Promise.resolve(this.tokens.get(mobile));
  }

  write(mobile: string, token: Token): Promise<void> {
    this.tokens.set(mobile, token);
    return Promise.resolve();
  }

  remove(mobile: string): Promise<void> {
    this.tokens.delete(mobile);
    return Promise.resolve();
  }
}
