import { createHmac } from 'node:crypto';
import { z } from 'zod';
import type { TelegramSettings } from '../channels/telegram/settings.ts';
import type { WhatsAppCloudSettings } from '../channels/whatsapp-cloud/connect.ts';
import { isRunnableFile } from './runnable-file.ts';

const PORT_RULE = 'has to be a number from 0 (any free one) to 65535';
const port = z.coerce.number({ error: PORT_RULE }).int(PORT_RULE).min(0, PORT_RULE).max(65_535, PORT_RULE);
const url = z.url({ protocol: /^https?$/, error: 'has to be an address like http://127.0.0.1:9010' });

const headerValue = z
  .string()
  .regex(/^[\x21-\x7e]+$/, 'has to be one line without spaces, as the provider shows it');

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
  TELEGRAM_BOT_TOKEN: optional(
    z.string().regex(/^\d{1,20}:[\w-]{1,100}$/, 'has to be what @BotFather gave, like 7000000001:AAF…'),
  ),
  TELEGRAM_MODE: optional(z.enum(['polling', 'webhook'])),
  TELEGRAM_WEBHOOK_SECRET: optional(
    z.string().regex(/^[\w-]{1,256}$/, 'has to be letters, digits, _ and - only, 256 at most'),
  ),
  TELEGRAM_API_ROOT: optional(url),
  WHATSAPP_PHONE_NUMBER_ID: optional(
    z
      .string()
      .regex(
        /^\d{5,30}$/,
        'has to be the id that the provider gives the number, digits only (not the number itself)',
      ),
  ),
  WHATSAPP_ACCESS_TOKEN: optional(headerValue),
  WHATSAPP_APP_SECRET: optional(z.string()),
  WHATSAPP_VERIFY_TOKEN: optional(z.string()),
  WHATSAPP_API_ROOT: optional(url),
  WHATSAPP_AUTH_HEADER: optional(
    z.string().regex(/^[\w-]{1,60}$/, 'has to be the name of a header, like Authorization or D360-API-KEY'),
  ),
  WHATSAPP_MEDIA_HOSTS: optional(
    z.string().regex(/^[\w.-]+(,[\w.-]+)*$/, 'has to be host names with commas between them'),
  ),
  WHATSAPP_WEB: optional(z.enum(['0', '1'], 'has to be 1 to start the channel, or 0')),
  WHATSAPP_WEB_EXECUTABLE: optional(
    z
      .string()
      .refine(isRunnableFile, 'is no program that can be run here; name a Chromium, like /usr/bin/chromium'),
  ),
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
  /** Absent: the channel does not run. */
  readonly whatsAppCloud?: WhatsAppCloudSettings;
  /** Absent: the channel does not run. */
  readonly whatsAppWeb?: {
    /** The browser that it drives. */
    readonly executable: string;
  };
  readonly telegram?: TelegramSettings;
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
  if (env.WHATSAPP_WEB === '1' && !env.WHATSAPP_WEB_EXECUTABLE) {
    faults.push(
      'WHATSAPP_WEB_EXECUTABLE: WhatsApp Web needs a browser; install Chromium and name it, like /usr/bin/chromium',
    );
  }
  if (env.TELEGRAM_BOT_TOKEN && env.TELEGRAM_MODE === 'webhook' && !env.PUBLIC_URL) {
    faults.push('PUBLIC_URL: TELEGRAM_MODE=webhook needs the address at which Telegram reaches this service');
  }
  return [...faults, ...whatsAppFaults(env)];
}

/** The provider's address, where no other speaks its shape. */
const WHATSAPP_API_ROOT = 'https://graph.facebook.com/v25.0';
const WHATSAPP_NEEDED = [
  'WHATSAPP_PHONE_NUMBER_ID',
  'WHATSAPP_ACCESS_TOKEN',
  'WHATSAPP_APP_SECRET',
  'WHATSAPP_VERIFY_TOKEN',
] as const;

/** All four or none: half a channel would take messages that nobody can answer. */
function whatsAppFaults(env: Read): readonly string[] {
  const missing = WHATSAPP_NEEDED.filter((name) => !env[name]);
  if (missing.length === 0 || missing.length === WHATSAPP_NEEDED.length) return [];
  return missing.map((name) => `${name}: the WhatsApp channel needs it too; set it, or none of WHATSAPP_*`);
}

function whatsAppOf(env: Read): WhatsAppCloudSettings | undefined {
  const [phoneNumberId, accessToken, appSecret, verifyToken] = WHATSAPP_NEEDED.map((name) => env[name]);
  if (!phoneNumberId || !accessToken || !appSecret || !verifyToken) return undefined;
  return {
    phoneNumberId,
    accessToken,
    appSecret,
    verifyToken,
    apiRoot: withoutSlash(env.WHATSAPP_API_ROOT ?? WHATSAPP_API_ROOT),
    authHeader: env.WHATSAPP_AUTH_HEADER ?? 'Authorization',
    mediaHosts: env.WHATSAPP_MEDIA_HOSTS?.split(',') ?? [],
  };
}

const TELEGRAM_API_ROOT = 'https://api.telegram.org';
const TELEGRAM_PATH = '/webhooks/telegram';

function telegramOf(env: Read): TelegramSettings | undefined {
  const token = env.TELEGRAM_BOT_TOKEN;
  if (!token) return undefined;
  return {
    token,
    apiRoot: withoutSlash(env.TELEGRAM_API_ROOT ?? TELEGRAM_API_ROOT),
    mode: env.TELEGRAM_MODE ?? 'polling',
    ...(env.PUBLIC_URL ? { webhookUrl: withoutSlash(env.PUBLIC_URL) + TELEGRAM_PATH } : {}),
    // Several processes need the same one, and nobody has to type it in anywhere.
    webhookSecret:
      env.TELEGRAM_WEBHOOK_SECRET ?? createHmac('sha256', token).update('samvaad webhook').digest('hex'),
  };
}

function withoutSlash(address: string): string {
  return address.replace(/\/+$/, '');
}

function configOf(env: Read): Config {
  const whatsAppCloud = whatsAppOf(env);
  const telegram = telegramOf(env);
  return {
    ...(telegram ? { telegram } : {}),
    ...(whatsAppCloud ? { whatsAppCloud } : {}),
    ...(env.WHATSAPP_WEB === '1' && env.WHATSAPP_WEB_EXECUTABLE
      ? { whatsAppWeb: { executable: env.WHATSAPP_WEB_EXECUTABLE } }
      : {}),
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
