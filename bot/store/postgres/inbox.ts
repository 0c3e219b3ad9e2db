import type { ConversationAddress, NewMessage, Received } from '../port.ts';
import { newId } from '../new-id.ts';
import { takeAwaited } from './awaited.ts';
import type { Connection } from './pool.ts';

export interface NewInput {
  readonly conversation: string;
  readonly kind: string;
  readonly at: number;
  /** JSON. */
  readonly body: string;
  readonly providerId?: string;
}

/** Adds inputs in the order given. */
export async function addInputs(connection: Connection, inputs: readonly NewInput[]): Promise<void> {
  if (inputs.length === 0) return;
  await connection.query(
    `insert into inputs (conversation, kind, at, body, provider_id)
     select * from unnest($1::text[], $2::text[], $3::bigint[], $4::text[], $5::text[])`,
    [
      inputs.map(({ conversation }) => conversation),
      inputs.map(({ kind }) => kind),
      inputs.map(({ at }) => at),
      inputs.map(({ body }) => body),
      inputs.map(({ providerId }) => providerId ?? null),
    ],
  );
}

/** Parts of a key joined by what occurs in none of them. */
const BETWEEN = '\u0001';
const addressKey = (message: ConversationAddress): string =>
  [message.channel, message.account, message.user].join(BETWEEN);
const messageKey = (message: NewMessage): string => addressKey(message) + BETWEEN + message.providerId;

/** Takes in what channels bring, once, many at a time. */
export async function receive(
  connection: Connection,
  messages: readonly NewMessage[],
): Promise<readonly Received[]> {
  const conversations = await conversationsOf(connection, messages);
  const linked = await linkCitizens(connection, messages, conversations);
  const fresh = await seeForTheFirstTime(connection, messages);
  const stored = messages.filter((message) => fresh.get(messageKey(message)) === message);
  await addInputs(
    connection,
    stored.map((message) => ({
      conversation: conversations.get(addressKey(message)) ?? '',
      kind: 'message',
      at: message.receivedAt,
      body: JSON.stringify(message.body),
      providerId: message.providerId,
    })),
  );
  await tellThoseWaiting(connection, linked, Math.max(...messages.map(({ receivedAt }) => receivedAt)));
  return messages.map((message) => ({
    kind: fresh.get(messageKey(message)) === message ? 'stored' : 'known',
    conversation: conversations.get(addressKey(message)) ?? '',
  }));
}

/** Sorted, so that two processes that insert the same rows wait for each other in one direction only. */
function distinct<T>(messages: readonly T[], keyOf: (message: T) => string) {
  const byKey = new Map<string, T>();
  for (const message of messages) if (!byKey.has(keyOf(message))) byKey.set(keyOf(message), message);
  return new Map([...byKey].toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

/** The conversations at these addresses, made where they are not there yet. */
export async function conversationsAt(
  connection: Connection,
  addresses: readonly ConversationAddress[],
): Promise<(address: ConversationAddress) => string> {
  const found = await conversationsOf(connection, addresses);
  return (address) => found.get(addressKey(address)) ?? '';
}

async function conversationsOf(
  connection: Connection,
  messages: readonly ConversationAddress[],
): Promise<ReadonlyMap<string, string>> {
  const addresses = [...distinct(messages, addressKey).values()];
  const columns = [
    addresses.map(({ channel }) => channel),
    addresses.map(({ account }) => account),
    addresses.map(({ user }) => user),
  ];
  const find = async (): Promise<Map<string, string>> => {
    const { rows } = await connection.query<{ id: string; channel: string; account: string; user: string }>(
      `select c.id, c.channel, c.account, c.person as user from conversations c
       join unnest($1::text[], $2::text[], $3::text[]) as a (channel, account, person) using (channel, account, person)`,
      columns,
    );
    return new Map(rows.map((row) => [addressKey(row), row.id]));
  };
  const known = await find();
  if (known.size === addresses.length) return known;
  await connection.query(
    `insert into conversations (channel, account, person, id)
     select * from unnest($1::text[], $2::text[], $3::text[], $4::text[]) on conflict do nothing`,
    [...columns, addresses.map(() => newId())],
  );
  return find();
}

/** A conversation belongs to the citizen of the number verified last. */
async function linkCitizens(
  connection: Connection,
  messages: readonly NewMessage[],
  conversations: ReadonlyMap<string, string>,
): Promise<readonly string[]> {
  const verified = new Map<string, string>();
  for (const message of messages) {
    const conversation = conversations.get(addressKey(message));
    if (message.verifiedMobile !== undefined && conversation !== undefined)
      verified.set(conversation, message.verifiedMobile);
  }
  return linkTo(connection, verified);
}

/** By conversation, the number that was proved there. Gives the numbers for which that is news. */
async function linkTo(
  connection: Connection,
  verified: ReadonlyMap<string, string>,
): Promise<readonly string[]> {
  if (verified.size === 0) return [];
  const mobiles = [...new Set(verified.values())].toSorted((a, b) => (a < b ? -1 : 1));
  await connection.query(
    `insert into citizens (id, mobile) select * from unnest($1::text[], $2::text[]) on conflict do nothing`,
    [mobiles.map(() => newId()), mobiles],
  );
  const { rows } = await connection.query<{ mobile: string }>(
    `update conversations c set citizen = z.id
     from unnest($1::text[], $2::text[]) as v (conversation, mobile) join citizens z on z.mobile = v.mobile
     where c.id = v.conversation and c.citizen is distinct from z.id returning v.mobile`,
    [[...verified.keys()], [...verified.values()]],
  );
  return rows.map(({ mobile }) => mobile);
}

async function tellThoseWaiting(
  connection: Connection,
  mobiles: readonly string[],
  at: number,
): Promise<void> {
  if (mobiles.length === 0) return;
  const waited = await takeAwaited(connection, mobiles);
  await addInputs(
    connection,
    waited.map((each) => ({ ...each, kind: 'told', at })),
  );
}

/** Something other than a message has proved whose conversations these are. */
export async function prove(
  connection: Connection,
  verified: ReadonlyMap<string, string>,
  at: number,
): Promise<void> {
  await tellThoseWaiting(connection, await linkTo(connection, verified), at);
}

export async function forgetPerson(
  connection: Connection,
  { channel, account, user }: ConversationAddress,
): Promise<void> {
  await connection.query(
    `update citizens set standing = 'doubted' where standing is null and id =
       (select citizen from conversations where channel = $1 and account = $2 and person = $3)`,
    [channel, account, user],
  );
  await connection.query(
    `update conversations set citizen = null, session = null, session_version = null
     where channel = $1 and account = $2 and person = $3`,
    [channel, account, user],
  );
}

export async function keepBlocked(
  connection: Connection,
  { channel, account, user }: ConversationAddress,
  at: number,
): Promise<void> {
  await connection.query(
    'update conversations set blocked_at = $4 where channel = $1 and account = $2 and person = $3',
    [channel, account, user, at],
  );
}

/** By key, the one message of these that had not been seen before. */
async function seeForTheFirstTime(
  connection: Connection,
  messages: readonly NewMessage[],
): Promise<ReadonlyMap<string, NewMessage>> {
  const first = distinct(messages, messageKey);
  const each = [...first.values()];
  const { rows } = await connection.query<{
    channel: string;
    account: string;
    user: string;
    provider_id: string;
  }>(
    `insert into seen (channel, account, person, provider_id, at)
     select * from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::bigint[])
     on conflict do nothing returning channel, account, person as user, provider_id`,
    [
      each.map(({ channel }) => channel),
      each.map(({ account }) => account),
      each.map(({ user }) => user),
      each.map(({ providerId }) => providerId),
      each.map(({ receivedAt }) => receivedAt),
    ],
  );
  const stored = new Set(rows.map((row) => addressKey(row) + BETWEEN + row.provider_id));
  return new Map([...first].filter(([key]) => stored.has(key)));
}
