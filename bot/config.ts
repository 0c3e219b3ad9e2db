import { z } from 'zod';

const port = z.coerce.number().int().min(0).max(65_535);
const url = z.url({ protocol: /^https?$/, error: 'has to be an address like http://127.0.0.1:9010' });

/** An empty variable is one that is not set. */
const optional = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (value === '' ? undefined : value), schema.optional());

const Environment = z.object({
  HOST: optional(z.string()),
  PORT: optional(port),
  PUBLIC_URL: optional(url),
  DATA_DIR: optional(z.string()),
  DATABASE_URL: optional(
    z.url({ protocol: /^postgres(ql)?$/, error: 'has to be postgres://user:password@host:port/database' }),
  ),
  STORE_KEY_FILE: optional(z.string()),
  LOG_LEVEL: optional(z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent'])),
  CITIES_DIR: optional(z.string()),
  UPYOG_URL: optional(url),
  UPYOG_LINE: optional(z.enum(['upyog', 'digit', 'ccrs'])),
  UPYOG_STATE_TENANT: optional(z.string().regex(/^[a-z]{2,10}$/, 'has to be a state tenant like pg')),
  UPYOG_CLIENT_AUTHORIZATION: optional(z.string()),
  UPYOG_CITIZEN_MODE: optional(z.enum(['service', 'otp', 'fixed'])),
  UPYOG_FIXED_OTP: optional(z.string()),
  UPYOG_SYSTEM_USER: optional(z.string()),
  UPYOG_SYSTEM_PASSWORD: optional(z.string()),
});

export interface PlatformSettings {
  /** Absent: the sandbox city takes the platform's place. */
  readonly url?: string;
  readonly line: 'upyog' | 'digit' | 'ccrs';
  readonly stateTenant: string;
  readonly clientAuthorization?: string;
  readonly citizenMode: 'service' | 'otp' | 'fixed';
  readonly fixedOtp?: string;
  readonly systemUser: string;
  readonly systemPassword: string;
}

export interface Config {
  readonly host: string;
  readonly port: number;
  readonly dataDir: string;
  /** PostgreSQL for several processes; absent: the embedded store in `dataDir`. */
  readonly databaseUrl?: string;
  /** The key that seals what is stored; absent: `store.key` in `dataDir`. */
  readonly storeKeyFile?: string;
  readonly logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'silent';
  /** Absent: the sandbox's cities. */
  readonly citiesDir?: string;
  readonly platform: PlatformSettings;
}

export type ConfigResult =
  | { readonly ok: true; readonly config: Config }
  /** One line per variable that is wrong, each with its mend. */
  | { readonly ok: false; readonly faults: readonly string[] };

/** The only reader of the environment: checked whole, every fault at once. */
export function readConfig(env: Readonly<Record<string, string | undefined>> = process.env): ConfigResult {
  const read = Environment.safeParse(env);
  if (!read.success) {
    return {
      ok: false,
      faults: read.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`),
    };
  }
  const faults = crossFaults(read.data);
  return faults.length > 0 ? { ok: false, faults } : { ok: true, config: configOf(read.data) };
}

type Read = z.infer<typeof Environment>;

/** Settings that only make sense together. */
function crossFaults(env: Read): readonly string[] {
  const faults: string[] = [];
  if (env.DATABASE_URL && !env.STORE_KEY_FILE) {
    faults.push(
      'STORE_KEY_FILE: has to be set with DATABASE_URL, because all processes of a database share one key; make it once with «npm run -s admin -- key new FILE»',
    );
  }
  if (env.UPYOG_URL && (!env.UPYOG_SYSTEM_USER || !env.UPYOG_SYSTEM_PASSWORD)) {
    faults.push(
      'UPYOG_SYSTEM_USER and UPYOG_SYSTEM_PASSWORD: a real platform needs a service account; set both',
    );
  }
  if (env.UPYOG_URL && !env.CITIES_DIR) {
    faults.push('CITIES_DIR: a real platform needs the files of its cities; set the folder that holds them');
  }
  if (env.UPYOG_CITIZEN_MODE === 'fixed' && !env.UPYOG_FIXED_OTP) {
    faults.push('UPYOG_FIXED_OTP: citizen mode fixed needs the fixed password of the deployment');
  }
  return faults;
}

function configOf(env: Read): Config {
  return {
    host: env.HOST ?? '127.0.0.1',
    port: env.PORT ?? 8080,
    dataDir: env.DATA_DIR ?? './.data',
    logLevel: env.LOG_LEVEL ?? 'info',
    ...(env.DATABASE_URL === undefined ? {} : { databaseUrl: env.DATABASE_URL }),
    ...(env.STORE_KEY_FILE === undefined ? {} : { storeKeyFile: env.STORE_KEY_FILE }),
    ...(env.CITIES_DIR === undefined ? {} : { citiesDir: env.CITIES_DIR }),
    platform: {
      line: env.UPYOG_LINE ?? 'upyog',
      stateTenant: env.UPYOG_STATE_TENANT ?? 'pg',
      citizenMode: env.UPYOG_CITIZEN_MODE ?? 'service',
      systemUser: env.UPYOG_SYSTEM_USER ?? 'SAMVAAD',
      systemPassword: env.UPYOG_SYSTEM_PASSWORD ?? 'samvaad-sandbox',
      ...(env.UPYOG_URL === undefined ? {} : { url: env.UPYOG_URL }),
      ...(env.UPYOG_FIXED_OTP === undefined ? {} : { fixedOtp: env.UPYOG_FIXED_OTP }),
      ...(env.UPYOG_CLIENT_AUTHORIZATION === undefined
        ? {}
        : { clientAuthorization: env.UPYOG_CLIENT_AUTHORIZATION }),
    },
  };
}
