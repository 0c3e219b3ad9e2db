import { StoreFault } from '../store-fault.ts';

/** A fault that is not ours in one sentence, with the code that the database or the network gave. */
export function databaseFault(error: unknown): unknown {
  if (error instanceof StoreFault || !(error instanceof Error)) return error;
  const code = 'code' in error ? String(error.code) : error.message;
  return new StoreFault(
    `DATABASE_URL: the database cannot be used (${code}); check address, user, password and that it accepts connections`,
    { cause: error },
  );
}
