import type { Json } from '../store/port.ts';
import type { KeptCitizen } from '../store/keeping/store-keeping.ts';

/** The ids of kept files: a SHA-256 in hex. */
const MEDIA_ID = /"([0-9a-f]{64})"/g;

/** Every kept file that a citizen's sessions, turns and messages name. */
export function keptMediaOf({ pieces }: KeptCitizen): readonly string[] {
  const text = JSON.stringify(pieces.map(({ body }): Json => body));
  return [...new Set([...text.matchAll(MEDIA_ID)].map(([, id]) => id as string))];
}
