/**
 * Classes of SQLSTATE that say nothing about what was asked: the server is away, stopping, full, or chose a victim. An
 * internal error (XX) is none: a row or an index that is broken stays so, and must hold up nobody else.
 */
const OUTAGE_CLASSES = new Set(['08', '53', '57', '58', '40']);

/** Whether asking again later, unchanged, may work. */
export function isOutage(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined;
  if (code === undefined) return /connection|timeout|terminated/i.test(error.message);
  return /^E[A-Z]+$/.test(code) || OUTAGE_CLASSES.has(code.slice(0, 2));
}
