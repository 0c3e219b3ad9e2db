import Database from 'better-sqlite3';

const OUTAGES = ['BUSY', 'CANTOPEN', 'FULL', 'IOERR', 'LOCKED', 'NOMEM', 'READONLY'];

/** Whether the fault is the disk's or the machine's, and says nothing about what was written. */
export function isOutage(error: unknown): boolean {
  return (
    error instanceof Database.SqliteError && OUTAGES.some((name) => error.code.startsWith(`SQLITE_${name}`))
  );
}
