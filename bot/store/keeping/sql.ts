/** One statement with its values as `$1`, `$2` …; both stores understand it. */
export interface SqlStatement {
  readonly text: string;
  readonly values?: readonly (string | number | null)[];
}

export interface SqlOutcome {
  readonly rows: readonly Readonly<Record<string, unknown>>[];
}

/** Runs statements in order in one transaction. */
export type RunSql = (statements: readonly SqlStatement[]) => Promise<readonly SqlOutcome[]>;

/** Rows that are counted, and what is done to them unless it is only a rehearsal. */
export interface Step<K extends string> {
  readonly name: K;
  /** «table where …» */
  readonly rows: string;
  /** Absent: they stay as they are. */
  readonly change?: string;
  readonly values: readonly (string | number)[];
}

/** Counts all of it before anything is changed, in the same transaction; gives the counts by name. `last` is done at the end. */
export async function runSteps<K extends string>(
  run: RunSql,
  steps: readonly Step<K>[],
  isDryRun: boolean,
  last: readonly SqlStatement[] = [],
): Promise<Readonly<Record<K, number>>> {
  const counts = steps.map(({ rows, values }) => ({ text: `select count(*) as n from ${rows}`, values }));
  const changes = steps.flatMap(({ change, values }) =>
    change === undefined || isDryRun ? [] : [{ text: change, values }],
  );
  const outcomes = await run([...counts, ...changes, ...(isDryRun ? [] : last)]);
  const entries = steps.map(({ name }, index) => [name, Number(outcomes[index]?.rows[0]?.['n'] ?? 0)]);
  return Object.fromEntries(entries) as Record<K, number>;
}
