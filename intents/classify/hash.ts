const PRIME = 0x01000193;
const OFFSET = 0x811c9dc5;

/** Buckets that features fall into. A power of two; enough that thirteen languages do not crowd each other out. */
export const BUCKETS = 1 << 20;

/** FNV-1a, begun anew for each group of features. */
export function start(group: number): number {
  return Math.imul(OFFSET ^ group, PRIME);
}

export function add(hash: number, code: number): number {
  return Math.imul(hash ^ code, PRIME);
}

export function addText(hash: number, text: string): number {
  let sum = hash;
  for (let at = 0; at < text.length; at += 1) sum = Math.imul(sum ^ text.charCodeAt(at), PRIME);
  return sum;
}

export function bucket(hash: number): number {
  const mixed = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (mixed ^ (mixed >>> 13)) & (BUCKETS - 1);
}
