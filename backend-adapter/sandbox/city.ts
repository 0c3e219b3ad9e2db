import type { Database, Statement } from 'better-sqlite3';
import { randomUUID } from 'node:crypto';
import { SandboxClock } from './clock.ts';
import { Faults } from './faults.ts';

export interface Role {
  readonly code: string;
  readonly name: string;
  readonly tenantId: string;
}

/** A user as the platform tells him; the same shape in tokens, searches and complaints. */
export interface User {
  readonly id: number;
  readonly uuid: string;
  readonly userName: string;
  readonly name: string;
  readonly mobileNumber: string;
  readonly emailId: string | null;
  readonly locale: string | null;
  readonly type: 'CITIZEN' | 'EMPLOYEE' | 'SYSTEM';
  readonly roles: readonly Role[];
  readonly active: boolean;
  readonly tenantId: string;
  readonly permanentCity: string | null;
}

/** The sandbox's state: database, clock, faults. Prepared statements are kept by their text. */
export class City {
  readonly clock = new SandboxClock();
  readonly faults = new Faults();
  readonly counts = new Map<string, number>();
  private readonly statements = new Map<string, Statement>();

  constructor(readonly db: Database) {}

  get<T>(sql: string, ...values: readonly unknown[]): T | undefined {
    return this.statement(sql).get(...values) as T | undefined;
  }

  all<T>(sql: string, ...values: readonly unknown[]): readonly T[] {
    return this.statement(sql).all(...values) as T[];
  }

  run(sql: string, ...values: readonly unknown[]): number {
    return this.statement(sql).run(...values).changes;
  }

  now(): number {
    return this.clock.now();
  }

  newUuid(): string {
    return randomUUID();
  }

  /** The next number of a sequence, padded as the platform's id generator pads: at least six digits. */
  next(sequence: string): string {
    const row = this.get<{ value: number }>(
      'insert into sequences (name, value) values (?, 1) on conflict (name) do update set value = value + 1 returning value',
      sequence,
    );
    return String(row?.value ?? 0).padStart(6, '0');
  }

  private statement(sql: string): Statement {
    const known = this.statements.get(sql) ?? this.db.prepare(sql);
    this.statements.set(sql, known);
    return known;
  }
}

const day = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Kolkata' });

/** The date in India, `yyyy-MM-dd`: part of most ids. */
export function indianDay(instant: number): string {
  return day.format(instant);
}

/** The Indian financial year an instant lies in, `yyyy-yy`: April to March. */
export function financialYear(instant: number): string {
  const [year, month] = indianDay(instant).split('-').map(Number) as [number, number, number];
  const first = month >= 4 ? year : year - 1;
  return `${first}-${String((first + 1) % 100).padStart(2, '0')}`;
}
