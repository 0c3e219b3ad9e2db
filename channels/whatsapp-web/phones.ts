import type { Client } from 'whatsapp-web.js';
import { within } from './within.ts';

const HIDDEN = '@lid';
const ANSWERS_WITHIN_MS = 3_000;
const MOST_REMEMBERED = 10_000;

/** The phone numbers of people whose id hides them, where the provider's page knows: asked once per person. */
export class Phones {
  private readonly known = new Map<string, string>();

  /** `919800000001@c.us`; undefined where the id is no hidden one, or nobody can tell. */
  async of(id: string, client: Pick<Client, 'getContactLidAndPhone'>): Promise<string | undefined> {
    if (!id.endsWith(HIDDEN)) return undefined;
    const known = this.known.get(id);
    if (known !== undefined) return known;
    const [found] = (await within(client.getContactLidAndPhone([id]), ANSWERS_WITHIN_MS)) ?? [];
    const phone = found?.pn;
    if (!phone) return undefined;
    if (this.known.size >= MOST_REMEMBERED) this.known.clear();
    this.known.set(id, phone);
    return phone;
  }
}
