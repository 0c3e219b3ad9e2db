create table citizens (
  id text primary key,
  mobile text not null unique,
  facts text not null
) strict;

create table conversations (
  id text primary key,
  channel text not null,
  account text not null,
  user text not null,
  citizen text references citizens (id),
  session_version integer,
  session text,
  turn integer not null default 0,
  failures integer not null default 0,
  retry_at integer not null default 0,
  unique (channel, account, user)
) strict;

-- What was received once, kept longer than any provider repeats itself.
create table seen (
  channel text not null,
  account text not null,
  user text not null,
  provider_id text not null,
  at integer not null,
  primary key (channel, account, user, provider_id)
) strict, without rowid;

-- Only what waits or is parked: a worked input lives on in its turn's record.
create table inputs (
  id integer primary key autoincrement,
  conversation text not null references conversations (id),
  kind text not null,
  at integer not null,
  body text not null,
  provider_id text,
  state text not null default 'waiting' check (state in ('waiting', 'parked'))
) strict;
create index inputs_of_conversation on inputs (conversation, id);

create table turns (
  conversation text not null references conversations (id),
  turn integer not null,
  at integer not null,
  record text not null,
  primary key (conversation, turn)
) strict;

create table outbox (
  id integer primary key autoincrement,
  conversation text not null references conversations (id),
  body text not null,
  reply_to text,
  state text not null default 'waiting' check (state in ('waiting', 'sent', 'failed')),
  parts_sent integer not null default 0,
  attempts integer not null default 0,
  due_at integer not null,
  created_at integer not null,
  provider_ids text,
  reason text
) strict;
create index outbox_waiting on outbox (conversation, id) where state = 'waiting';
create index outbox_retries on outbox (due_at) where state = 'waiting' and attempts > 0;

create table calls (
  id text primary key,
  conversation text not null references conversations (id),
  key text not null unique,
  request text not null,
  state text not null default 'waiting' check (state in ('waiting', 'claimed', 'answered', 'cancelled')),
  attempts integer not null default 0,
  due_at integer not null,
  created_at integer not null,
  said_late integer not null default 0
) strict;
create index calls_waiting on calls (due_at) where state = 'waiting';
create index calls_claimed on calls (id) where state = 'claimed';

create table timers (
  conversation text not null references conversations (id),
  name text not null,
  due_at integer not null,
  body text not null,
  primary key (conversation, name)
) strict, without rowid;
create index timers_due on timers (due_at);

create table handovers (
  id integer primary key autoincrement,
  conversation text not null references conversations (id),
  reason text not null,
  body text not null,
  at integer not null,
  state text not null default 'open' check (state in ('open', 'taken', 'done'))
) strict;

create table consents (
  id integer primary key autoincrement,
  conversation text not null references conversations (id),
  citizen text references citizens (id),
  purpose text not null,
  given integer not null,
  at integer not null
) strict;

create table media (
  id text primary key,
  type text not null,
  bytes blob not null,
  expires_at integer not null
) strict;
