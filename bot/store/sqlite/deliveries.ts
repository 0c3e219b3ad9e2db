import type { Database } from 'better-sqlite3';
import { DELIVERY_STATES, deliveryRank } from '../../../channels/delivery.ts';
import { liesInTheChannel } from '../../../channels/send-result.ts';
import type { Delivery, DeliveryKey } from '../port.ts';

/** What became of messages that a provider accepted: kept only where it goes farther than what is known. */
export class Deliveries {
  private readonly merge;
  private readonly find;
  private readonly reopen;

  constructor(db: Database) {
    this.merge = db.prepare<[string, string, string, number, number, string | null]>(
      `insert into deliveries (channel, account, provider_id, state, at, reason) values (?, ?, ?, ?, ?, ?)
       on conflict do update set state = excluded.state, at = excluded.at, reason = excluded.reason
       where excluded.state > deliveries.state`,
    );
    this.reopen = db.prepare<[string, string]>(
      `update outbox set state = 'waiting', refused = ?, due_at = created_at where provider_ids = ? and reply_to is null and state = 'sent'`,
    );
    this.find = db.prepare<[string, string, string], { state: number; at: number; reason: string | null }>(
      'select state, at, reason from deliveries where channel = ? and account = ? and provider_id = ?',
    );
  }

  keep({ channel, account, providerId, state, at, reason }: Delivery): void {
    const isNews =
      this.merge.run(channel, account, providerId, deliveryRank(state), at, reason ?? null).changes > 0;
    if (!isNews || state !== 'failed' || reason === undefined || !liesInTheChannel(reason)) return;
    this.reopen.run(reason, JSON.stringify([providerId]));
  }

  of(key: DeliveryKey): Delivery | null {
    const row = this.find.get(key.channel, key.account, key.providerId);
    const state = row && DELIVERY_STATES[row.state - 1];
    if (!state) return null;
    return { ...key, state, at: row.at, ...(row.reason === null ? {} : { reason: row.reason }) };
  }
}
