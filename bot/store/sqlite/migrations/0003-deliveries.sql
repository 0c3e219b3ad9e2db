-- What providers said later about messages they had accepted. The state only ever grows: 1 sent, 2 failed, 3 delivered, 4 read.
create table deliveries (
  channel text not null,
  account text not null,
  provider_id text not null,
  state integer not null check (state between 1 and 4),
  at integer not null,
  reason text,
  primary key (channel, account, provider_id)
) strict, without rowid;

create index outbox_replies on outbox (id) where state = 'waiting' and reply_to is not null;
create index outbox_others on outbox (id) where state = 'waiting' and reply_to is null;
