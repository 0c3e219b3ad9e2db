import { createHash } from 'node:crypto';

/** The caller's sign that an earlier attempt with this key was made, perhaps by a process that died. */
const AGAIN = /(?:#again)+$/;
const REFERENCE_LENGTH = 20;

export interface FilingKey {
  /** Travels in the complaint. Opaque: it tells nobody which conversation or person it was. */
  readonly reference: string;
  readonly isAgain: boolean;
}

export function readFilingKey(key: string): FilingKey {
  const base = key.replace(AGAIN, '');
  const isAgain = base !== key;
  const reference = createHash('sha256')
    .update(`filing ${base}`)
    .digest('base64url')
    .slice(0, REFERENCE_LENGTH);
  return { reference, isAgain };
}
