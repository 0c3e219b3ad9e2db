/** What the client writes about itself: codes, counts, paths; never a number, a name, a text or a token. */
export interface ClientLog {
  warn(event: string, fields?: Readonly<Record<string, string | number | boolean | undefined>>): void;
}

export interface UpyogOptions {
  /** Root of the gateway. */
  readonly url: string;
  /** Which line of the platform: they differ in mandatory fields and in where masters live. */
  readonly line: 'upyog' | 'digit' | 'ccrs';
  /** The state's tenant (`pg`); cities are below it. */
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
  /** Epoch milliseconds on the service's clock. */
  readonly now: () => number;
  readonly log: ClientLog;
  /** How long one HTTP call may take, milliseconds. Default 10,000. */
  readonly deadlineMs?: number;
}

export const DEFAULT_DEADLINE_MS = 10_000;
export const DEFAULT_CLIENT_AUTHORIZATION = `Basic ${Buffer.from('egov-user-client:').toString('base64')}`;
