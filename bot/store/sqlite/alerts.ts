import type { Database } from 'better-sqlite3';
import type { AlertEntry, LoggedAlert } from '../alert-entry.ts';
import { loggedAlert, type AlertRow } from '../alert-row.ts';

/** The log of alerts: rows are only ever added. */
export class Alerts {
  private readonly insert;
  private readonly newest;
  private readonly ofComplaint;

  constructor(db: Database) {
    this.insert = db.prepare(
      `insert into alerts (at, tenant, complaint, event, level, official, mobile, reason, message)
       values (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    );
    const select = `select a.*, cast(a.id as text) as id, o.state as delivery from alerts a
      left join outbox o on o.alert = a.message and a.message is not null`;
    this.newest = db.prepare<[number], AlertRow>(`${select} order by a.id desc limit ?`);
    this.ofComplaint = db.prepare<[string, number], AlertRow>(
      `${select} where a.complaint = ? order by a.id desc limit ?`,
    );
  }

  add(entry: AlertEntry, now: number): void {
    const { tenant, complaint, event, level, official, mobile, reason, message } = entry;
    const optional = [official, mobile, reason, message].map((value) => value ?? null);
    this.insert.run(now, tenant, complaint, event, level, ...optional);
  }

  list(complaint: string | undefined, limit: number): readonly LoggedAlert[] {
    const rows = complaint === undefined ? this.newest.all(limit) : this.ofComplaint.all(complaint, limit);
    return rows.toReversed().map(loggedAlert);
  }
}
