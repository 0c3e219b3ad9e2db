-- What was done with numbers that nobody had proved yet: a code sent to one, a code tried for one. Kept for two days.
create table number_uses (
  key text primary key,
  kind text not null check (kind in ('code_sent', 'code_tried')),
  mobile text not null,
  conversation text not null,
  at integer not null
) strict, without rowid;
create index number_uses_of_mobile on number_uses (mobile, kind, at);
create index number_uses_of_conversation on number_uses (conversation, kind, at);
create index number_uses_at on number_uses (at);

-- Why a provider said afterwards that it could not deliver: the message is claimed once more, to be told elsewhere.
alter table outbox add column refused text;
create index outbox_notices on outbox (provider_ids) where reply_to is null and state = 'sent';
