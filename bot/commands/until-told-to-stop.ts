const LAST_RESORT_MS = 9_500;

/** Resolves at SIGTERM or SIGINT. What follows has ten seconds: a process that hangs is ended, with its work stored. */
export function untilToldToStop(): Promise<void> {
  return new Promise((resolve) => {
    const stop = (): void => {
      setTimeout(() => process.exit(0), LAST_RESORT_MS).unref();
      resolve();
    };
    process.once('SIGTERM', stop);
    process.once('SIGINT', stop);
  });
}
