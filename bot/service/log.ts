import pino from 'pino';

/**
 * What the service says about itself, to stderr. Events carry codes, counts and opaque ids: never a phone number, a
 * message's text, a name or a token. A test asserts it over every line of a full run.
 */
export interface Log {
  info(event: string, fields?: Fields): void;
  warn(event: string, fields?: Fields): void;
  error(event: string, fields?: Fields): void;
}

export type Fields = Readonly<Record<string, string | number | boolean | undefined>>;

export function stderrLog(level: pino.LevelWithSilent): Log {
  const logger = pino({ level, base: null }, pino.destination({ dest: 2, sync: true }));
  const at =
    (name: 'info' | 'warn' | 'error') =>
    (event: string, fields: Fields = {}): void =>
      logger[name](fields, event);
  return { info: at('info'), warn: at('warn'), error: at('error') };
}

/** What may be told of an error: its kind and where it arose in our own code; its message may hold anything. */
export function errorFields(error: unknown): Fields {
  if (!(error instanceof Error)) return { error: typeof error };
  const frame = error.stack?.split('\n').find((line) => /\.ts:\d+/.test(line));
  return {
    error: error.name,
    ...('code' in error && typeof error.code === 'string' ? { code: error.code } : {}),
    ...(frame === undefined
      ? {}
      : {
          at: frame
            .trim()
            .replace(/^at /, '')
            .replace(/\(?file:.*\/(?=[^/]+\.ts)/, '('),
        }),
  };
}
