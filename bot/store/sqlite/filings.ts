import type { Database } from 'better-sqlite3';
import type { Json } from '../port.ts';

/** What is known of filings, so that a process that was killed while filing leaves word of how far it came. */
export class Filings {
  private readonly insert;
  private readonly find;

  constructor(db: Database) {
    this.insert = db.prepare<[string, string]>(
      'insert into filings values (?, ?) on conflict (reference) do update set trace = excluded.trace',
    );
    this.find = db.prepare<[string], { trace: string }>('select trace from filings where reference = ?');
  }

  keep(reference: string, trace: Json): void {
    this.insert.run(reference, JSON.stringify(trace));
  }

  recall(reference: string): Json {
    const row = this.find.get(reference);
    return row ? (JSON.parse(row.trace) as Json) : null;
  }
}
