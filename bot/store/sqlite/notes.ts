import type { Database } from 'better-sqlite3';

/** Facts about the store itself. */
export class Notes {
  private readonly insert;
  private readonly find;

  constructor(db: Database) {
    this.insert = db.prepare<[string, string]>('insert into notes values (?, ?) on conflict do nothing');
    this.find = db.prepare<[string], { value: string }>('select value from notes where name = ?');
  }

  read(name: string): string | null {
    return this.find.get(name)?.value ?? null;
  }

  keep(name: string, value: string): string {
    this.insert.run(name, value);
    return this.read(name) ?? value;
  }
}
