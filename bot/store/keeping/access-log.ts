import type { Instant } from '../records.ts';
import type { RunSql } from './sql.ts';

/** What an operator had done; a name of what was asked for, because it is written down before it is done. */
export type AccessAction =
  | 'export_citizen'
  | 'erase_citizen'
  | 'relink_citizen'
  | 'write_voice_note'
  | 'back_up'
  | 'restore'
  | 'rotate_key';

/** A line in the log of what operators had done with what is kept. */
export interface AccessEntry {
  readonly at: Instant;
  /** The user of the operating system. */
  readonly operator: string;
  /** Who that user said to be, where several share one. */
  readonly stated?: string;
  readonly action: AccessAction;
  /** The mobile that was asked about; kept as a token, which outlives erasing and names nobody. */
  readonly mobile?: string;
  /** What else it was about, where that names no person: a complaint's number, a key's fingerprint. */
  readonly about?: string;
  /** Nothing was to be changed. */
  readonly isDryRun: boolean;
  /** Whether there was what was asked for. */
  readonly isKnown: boolean;
}

export interface LoggedAccess extends Omit<AccessEntry, 'mobile'> {
  readonly id: string;
  /** The same for the same mobile; cannot be read back. */
  readonly citizen?: string;
}

export interface AccessPage {
  readonly limit: number;
  /** Only those before this id. */
  readonly before?: string;
  /** Only those about this citizen. */
  readonly mobile?: string;
}

export async function recordAccess(run: RunSql, entry: AccessEntry): Promise<void> {
  const { at, operator, stated, action, mobile, about, isDryRun, isKnown } = entry;
  await run([
    {
      text: `insert into access_log (at, operator, stated, action, citizen, about, dry_run, known)
        values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      values: [
        at,
        operator,
        stated ?? null,
        action,
        mobile ?? null,
        about ?? null,
        Number(isDryRun),
        Number(isKnown),
      ],
    },
  ]);
}

/** The newest first. */
export async function accessLog(
  run: RunSql,
  { limit, before, mobile }: AccessPage,
): Promise<readonly LoggedAccess[]> {
  const conditions = [
    before === undefined ? 'id > $2' : 'id < $2',
    ...(mobile === undefined ? [] : ['citizen = $3']),
  ];
  const [outcome] = await run([
    {
      text: `select * from access_log where ${conditions.join(' and ')} order by id desc limit $1`,
      values: [limit, Number(before ?? 0), ...(mobile === undefined ? [] : [mobile])],
    },
  ]);
  return (outcome?.rows ?? []).map(({ dry_run, known, ...row }) => ({
    ...(Object.fromEntries(
      Object.entries(row).filter(([, value]) => value !== null),
    ) as unknown as LoggedAccess),
    id: String(row['id']),
    isDryRun: dry_run === 1,
    isKnown: known === 1,
  }));
}
