import { createHmac } from 'node:crypto';
import { Pool } from 'undici';

export interface WebhookTarget {
  /** Address of the webhook. */
  readonly url: string;
  readonly appSecret: string;
  /** The id of our number. */
  readonly account: string;
}

/** Posts what people send, and statuses, as the provider does: signed over the raw body. */
export class SignedWebhooks {
  private readonly pool: Pool;
  private readonly path: string;
  private count = 0;

  constructor(private readonly target: WebhookTarget) {
    const { origin, pathname } = new URL(target.url);
    this.path = pathname;
    this.pool = new Pool(origin, { connections: 64 });
  }

  /** A message of one person; gives the webhook's answer. `from`: digits, or a business-scoped id. */
  async message(
    from: string,
    type: string,
    content: object,
    id = this.nextId(),
    sentAt = Date.now(),
  ): Promise<number> {
    const who = /^\d+$/.test(from) ? { from, from_user_id: `IN.${from}` } : { from_user_id: from };
    const timestamp = String(Math.floor(sentAt / 1_000));
    return this.value({ messages: [{ ...who, id, timestamp, type, [type]: content }] });
  }

  status(id: string, status: string, code?: number): Promise<number> {
    const timestamp = String(Math.floor(Date.now() / 1_000));
    const errors = code === undefined ? {} : { errors: [{ code, title: 'invented', message: 'invented' }] };
    return this.value({ statuses: [{ id, status, timestamp, ...errors }] });
  }

  async raw(body: string | Buffer, headers: Readonly<Record<string, string>>): Promise<number> {
    const answer = await this.pool.request({ path: this.path, method: 'POST', headers, body });
    await answer.body.dump();
    return answer.statusCode;
  }

  sign(body: string | Buffer): string {
    return `sha256=${createHmac('sha256', this.target.appSecret).update(body).digest('hex')}`;
  }

  close(): Promise<void> {
    return this.pool.close();
  }

  private value(value: object): Promise<number> {
    const metadata = { display_phone_number: '911800000000', phone_number_id: this.target.account };
    const change = { field: 'messages', value: { messaging_product: 'whatsapp', metadata, ...value } };
    const body = JSON.stringify({
      object: 'whatsapp_business_account',
      entry: [{ id: '200000000000001', changes: [change] }],
    });
    return this.raw(body, { 'content-type': 'application/json', 'x-hub-signature-256': this.sign(body) });
  }

  private nextId(): string {
    this.count += 1;
    return `wamid.IN${this.count}`;
  }
}
