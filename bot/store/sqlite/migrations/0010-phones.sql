-- What strangers can make us do to others, and how often they did: a code sent to a number, a code tried for one, a group told
-- why we leave. Kept for two days.
create table rations (
  key text primary key,
  kind text not null check (kind in ('code_sent', 'code_tried', 'group_told')),
  whom text not null,
  by_whom text not null,
  at integer not null
) strict, without rowid;
create index rations_of_whom on rations (whom, kind, at);
create index rations_by_whom on rations (by_whom, kind, at);
create index rations_at on rations (at);

-- Why a provider said afterwards that it could not deliver: the message is claimed once more, to be told elsewhere.
alter table outbox add column refused text;
create index outbox_notices on outbox (provider_ids) where reply_to is null and state = 'sent';

-- With what the platform knows citizens who proved their number to it, sealed; kept for as long as it may be renewed.
create table tokens (
  mobile text primary key,
  token text not null,
  at integer not null
) strict, without rowid;
