const WHOLE = /^(?:([A-Z]{2,10})[\s/-]*)?PGR[\s/-]*(\d{4})[\s/-]*(\d{2})[\s/-]*(\d{2})[\s/-]*(\d+)$/;
/** The platform pads its sequences to at least so many digits. */
const SEQUENCE_DIGITS = 6;

/**
 * A whole complaint number as people write it (small letters, spaces, no strokes, without the state) as the platform
 * has it: `PG-PGR-2024-03-19-000123`. Undefined where it is not a whole one.
 */
export function readComplaintNumber(written: string, statePrefix: string): string | undefined {
  const match = WHOLE.exec(written.trim().toUpperCase());
  if (!match) return undefined;
  const [, state = statePrefix, year, month, day, sequence = ''] = match;
  return [state, 'PGR', year, month, day, sequence.padStart(SEQUENCE_DIGITS, '0')].join('-');
}

/** Those whose number ends so: by the running number where one has exactly that, else by the last digits as typed. */
export function endingWith<T extends { readonly id: string }>(
  complaints: readonly T[],
  written: string,
): readonly T[] {
  const digits = written.replace(/\D+/g, '');
  if (digits === '') return [];
  const exact = complaints.filter(({ id }) => Number(id.split('-').at(-1)) === Number(digits));
  return exact.length > 0 ? exact : complaints.filter(({ id }) => id.replace(/\D+/g, '').endsWith(digits));
}
