import type { Database } from 'better-sqlite3';
import type { ConversationAddress, InputKind, NewMessage, Received } from '../port.ts';
import { newId } from '../new-id.ts';
import { Awaited } from './awaited.ts';

/** Takes in what channels bring, once. */
export class Inbox {
  private readonly see;
  private readonly find;
  private readonly create;
  private readonly citizenOf;
  private readonly citizenByMobile;
  private readonly createCitizen;
  private readonly link;
  private readonly doubt;
  private readonly forget;
  private readonly block;
  private readonly insert;
  private readonly awaited;

  constructor(db: Database) {
    this.awaited = new Awaited(db);
    this.see = db.prepare<[string, string, string, string, number]>(
      'insert into seen (channel, account, user, provider_id, at) values (?, ?, ?, ?, ?) on conflict do nothing',
    );
    this.find = db.prepare<[string, string, string], { id: string; citizen: string | null }>(
      'select id, citizen from conversations where channel = ? and account = ? and user = ?',
    );
    this.create = db.prepare<[string, string, string, string]>(
      'insert into conversations (id, channel, account, user) values (?, ?, ?, ?)',
    );
    this.citizenOf = db.prepare<[string], { citizen: string | null }>(
      'select citizen from conversations where id = ?',
    );
    this.citizenByMobile = db.prepare<[string], { id: string }>('select id from citizens where mobile = ?');
    this.createCitizen = db.prepare<[string, string]>(
      `insert into citizens (id, mobile, facts) values (?, ?, 'null')`,
    );
    this.link = db.prepare<[string, string]>('update conversations set citizen = ? where id = ?');
    this.doubt = db.prepare<[string, string, string]>(
      `update citizens set standing = 'doubted' where standing is null and id =
         (select citizen from conversations where channel = ? and account = ? and user = ?)`,
    );
    this.forget = db.prepare<[string, string, string]>(
      `update conversations set citizen = null, session = null, session_version = null
       where channel = ? and account = ? and user = ?`,
    );
    this.block = db.prepare<[number, string, string, string]>(
      'update conversations set blocked_at = ? where channel = ? and account = ? and user = ?',
    );
    this.insert = db.prepare<[string, InputKind, number, string, string | null]>(
      'insert into inputs (conversation, kind, at, body, provider_id) values (?, ?, ?, ?, ?)',
    );
  }

  receive(message: NewMessage): Received {
    const { channel, account, user, providerId, receivedAt } = message;
    const { conversation, isLinked } = this.conversationOf(message);
    const isNew = this.see.run(channel, account, user, providerId, receivedAt).changes > 0;
    if (isNew) this.add(conversation, 'message', receivedAt, JSON.stringify(message.body), providerId);
    if (isLinked) this.tellThoseWaiting(message.verifiedMobile ?? '', receivedAt);
    return { kind: isNew ? 'stored' : 'known', conversation };
  }

  add(
    conversation: string,
    kind: InputKind,
    at: number,
    body: string,
    providerId: string | null = null,
  ): void {
    this.insert.run(conversation, kind, at, body, providerId);
  }

  /** Something other than a message has proved whose conversation this is. */
  prove(mobile: string, conversation: string, at: number): void {
    const linked = this.citizenOf.get(conversation)?.citizen ?? null;
    if (this.linkTo(mobile, conversation, linked)) this.tellThoseWaiting(mobile, at);
  }

  forgetPerson({ channel, account, user }: ConversationAddress): void {
    this.doubt.run(channel, account, user);
    this.forget.run(channel, account, user);
  }

  keepBlocked({ channel, account, user }: ConversationAddress, at: number): void {
    this.block.run(at, channel, account, user);
  }

  /** The conversation at an address, made where it is not there yet. */
  at({ channel, account, user }: ConversationAddress): {
    readonly id: string;
    readonly citizen: string | null;
  } {
    const known = this.find.get(channel, account, user);
    if (known) return known;
    const id = newId();
    this.create.run(id, channel, account, user);
    return { id, citizen: null };
  }

  private conversationOf(message: NewMessage): {
    readonly conversation: string;
    readonly isLinked: boolean;
  } {
    const { id, citizen } = this.at(message);
    const { verifiedMobile } = message;
    const isLinked = verifiedMobile !== undefined && this.linkTo(verifiedMobile, id, citizen);
    return { conversation: id, isLinked };
  }

  /** A conversation belongs to the citizen of the number verified last. Says whether that is news. */
  private linkTo(mobile: string, conversation: string, linked: string | null): boolean {
    const known = this.citizenByMobile.get(mobile);
    const citizen = known?.id ?? newId();
    if (!known) this.createCitizen.run(citizen, mobile);
    if (citizen !== linked) this.link.run(citizen, conversation);
    return citizen !== linked;
  }

  private tellThoseWaiting(mobile: string, at: number): void {
    for (const { conversation, body } of this.awaited.take(mobile)) this.add(conversation, 'told', at, body);
  }
}
