import type { Judged } from '../classify/classifier.ts';

const PAIRS_TOLD = 30;

export interface Confusion {
  readonly confused: string;
  readonly times: number;
}

/** The pairs that are mistaken for one another most, as «what it was → what it was taken for». */
export function confusions(judged: readonly Judged[]): readonly Confusion[] {
  const counts = new Map<string, number>();
  for (const { example, label } of judged) {
    const pair = `${example.label} → ${label}`;
    if (label !== example.label) counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  return [...counts]
    .toSorted((a, b) => b[1] - a[1])
    .slice(0, PAIRS_TOLD)
    .map(([confused, times]) => ({ confused, times }));
}
