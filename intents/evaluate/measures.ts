/* Measures over many answers, as the field's papers have them. */

/** The chance that something in scope is surer than something out of scope. */
export function auroc(inside: readonly number[], outside: readonly number[]): number | null {
  if (inside.length === 0 || outside.length === 0) return null;
  const all = [
    ...inside.map((at) => ({ at, isIn: true })),
    ...outside.map((at) => ({ at, isIn: false })),
  ].toSorted((a, b) => a.at - b.at);
  let rankSum = 0;
  for (let from = 0; from < all.length;) {
    let to = from;
    while (to < all.length && all[to]?.at === all[from]?.at) to += 1;
    const rank = (from + to + 1) / 2;
    rankSum += rank * all.slice(from, to).filter(({ isIn }) => isIn).length;
    from = to;
  }
  return (rankSum - (inside.length * (inside.length + 1)) / 2) / (inside.length * outside.length);
}

/** Matthews' correlation over many classes, out of scope being one. */
export function correlation(pairs: readonly (readonly [truth: string, said: string])[]): number | null {
  const labels = [...new Set(pairs.flat())];
  const count = (of: (pair: readonly [string, string]) => boolean): number => pairs.filter(of).length;
  const right = count(([truth, said]) => truth === said);
  const truths = labels.map((label) => count(([truth]) => truth === label));
  const saids = labels.map((label) => count(([, said]) => said === label));
  const dot = (a: readonly number[], b: readonly number[]): number =>
    a.reduce((sum, each, at) => sum + each * (b[at] ?? 0), 0);
  const total = pairs.length;
  const below = Math.sqrt((total ** 2 - dot(saids, saids)) * (total ** 2 - dot(truths, truths)));
  return below === 0 ? null : (right * total - dot(truths, saids)) / below;
}
