import { setTimeout as sleepFor } from 'node:timers/promises';
import { FilingMemoryInProcess, type FilingMemory } from './filing-memory.ts';
import { TokenVaultInProcess, type TokenVault } from './token-vault.ts';

/** What the client writes about itself: operations, codes, counts; never a number, a name, a text or a token. */
export interface ClientLog {
  warn(event: string, fields?: Readonly<Record<string, string | number | boolean | undefined>>): void;
}

export interface UpyogOptions {
  /** Root of the gateway, with a path where it has one. */
  readonly url: string;
  /** Which line of the platform: see `line.ts` for all they differ in. */
  readonly line: 'upyog' | 'digit' | 'ccrs';
  /** The state's tenant (`pg`); cities are below it, and its capitals begin every number (`PG-PGR-…`). */
  readonly stateTenant: string;
  /** The whole `Authorization` header of the token endpoint. Default: client `egov-user-client` without a secret. */
  readonly clientAuthorization?: string;
  /**
   * Who acts for citizens: `service` files as the service account on their behalf, `otp` as themselves after one OTP,
   * `fixed` as themselves with the deployment's fixed OTP (which lets whoever knows it act as any citizen).
   */
  readonly citizenMode: 'service' | 'otp' | 'fixed';
  readonly fixedOtp?: string;
  readonly systemUser: string;
  readonly systemPassword: string;
  /** Where the service account lives. Default: the state's tenant. */
  readonly systemTenant?: string;
  /** Epoch milliseconds on the service's clock. */
  readonly now: () => number;
  readonly log: ClientLog;
  /** How long one question may take, milliseconds, retries and log-ins included; a filing may take twice that. */
  readonly deadlineMs?: number;
  /** The platform's business services that are asked for «everything due». */
  readonly billServices?: readonly string[];
  /** Keeps the tokens of citizens who proved their number. Default: this process's memory. */
  readonly tokenVault?: TokenVault;
  /** Keeps what became of filings. Default: this process's memory, which is enough for one process. */
  readonly filingMemory?: FilingMemory;
  readonly sleep?: (ms: number) => Promise<unknown>;
  /** 0 ≤ x < 1. */
  readonly random?: () => number;
}

/** The options with every default filled in. */
export type Settings = Required<Omit<UpyogOptions, 'fixedOtp'>> & { readonly fixedOtp: string };

export function settingsOf(options: UpyogOptions): Settings {
  return {
    clientAuthorization: `Basic ${Buffer.from('egov-user-client:').toString('base64')}`,
    fixedOtp: '',
    systemTenant: options.stateTenant,
    deadlineMs: 10_000,
    billServices: ['PT', 'WS', 'SW', 'TL', 'FIRENOC'],
    tokenVault: new TokenVaultInProcess(),
    filingMemory: new FilingMemoryInProcess(),
    sleep: (ms) => sleepFor(ms),
    random: Math.random,
    ...options,
  };
}
