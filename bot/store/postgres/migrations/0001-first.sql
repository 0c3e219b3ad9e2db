-- Bodies are JSON as text: jsonb refuses what people's phones send (a NUL inside a string).
create sequence process_ids as integer;

create table citizens (
  id text primary key,
  mobile text not null unique,
  facts text not null default 'null'
);

create table conversations (
  id text primary key,
  channel text not null,
  account text not null,
  person text not null,
  citizen text references citizens (id),
  session_version integer,
  session text,
  turn integer not null default 0,
  failures integer not null default 0,
  retry_at bigint not null default 0,
  unique (channel, account, person)
);

-- What was received once, kept longer than any provider repeats itself.
create table seen (
  channel text not null,
  account text not null,
  person text not null,
  provider_id text not null,
  at bigint not null,
  primary key (channel, account, person, provider_id)
);

-- Only what waits or is parked: a worked input lives on in its turn's record.
create table inputs (
  id bigint generated always as identity primary key,
  conversation text not null references conversations (id),
  kind text not null,
  at bigint not null,
  body text not null,
  provider_id text,
  state text not null default 'waiting' check (state in ('waiting', 'parked'))
);
create index inputs_of_conversation on inputs (conversation, id);

create table turns (
  conversation text not null references conversations (id),
  turn integer not null,
  at bigint not null,
  record text not null,
  primary key (conversation, turn)
);

create table outbox (
  id bigint generated always as identity primary key,
  conversation text not null references conversations (id),
  body text not null,
  reply_to text,
  state text not null default 'waiting' check (state in ('waiting', 'sent', 'failed')),
  claimed_by integer,
  parts_sent integer not null default 0,
  attempts integer not null default 0,
  due_at bigint not null,
  created_at bigint not null,
  provider_ids text,
  reason text
);
create index outbox_waiting on outbox (conversation, id) where state = 'waiting';
create index outbox_claimed on outbox (claimed_by) where claimed_by is not null;

create table calls (
  id text primary key,
  conversation text not null references conversations (id),
  key text not null unique,
  request text not null,
  state text not null default 'waiting' check (state in ('waiting', 'claimed', 'answered', 'cancelled')),
  claimed_by integer,
  attempts integer not null default 0,
  due_at bigint not null,
  created_at bigint not null,
  said_late boolean not null default false
);
create index calls_waiting on calls (due_at) where state = 'waiting';
create index calls_claimed on calls (claimed_by) where claimed_by is not null;

create table timers (
  conversation text not null references conversations (id),
  name text not null,
  due_at bigint not null,
  body text not null,
  primary key (conversation, name)
);
create index timers_due on timers (due_at);

create table filings (
  reference text primary key,
  trace text not null
);

create table handovers (
  id bigint generated always as identity primary key,
  conversation text not null references conversations (id),
  reason text not null,
  body text not null,
  at bigint not null,
  state text not null default 'open' check (state in ('open', 'taken', 'done'))
);

create table consents (
  id bigint generated always as identity primary key,
  conversation text not null references conversations (id),
  citizen text references citizens (id),
  purpose text not null,
  given boolean not null,
  at bigint not null
);

create table media (
  id text primary key,
  type text not null,
  bytes bytea not null,
  expires_at bigint not null
);
