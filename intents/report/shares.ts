import type { Judged } from '../classify/classifier.ts';

/** 0–1, to three places; null where there is nothing to share. */
export function share<T>(of: readonly T[], is: (each: T) => boolean): number | null {
  if (of.length === 0) return null;
  return Math.round((of.filter(is).length / of.length) * 1_000) / 1_000;
}

/** How often the right label is among the best `n`. */
export function topShare(judged: readonly Judged[], n: number): number | null {
  return share(judged, ({ example, ranked }) =>
    ranked.slice(0, n).some(({ label }) => label === example.label),
  );
}
