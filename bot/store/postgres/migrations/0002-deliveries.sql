-- What providers said later about messages they had accepted. The state only ever grows: 1 sent, 2 failed, 3 delivered, 4 read.
create table deliveries (
  channel text not null,
  account text not null,
  provider_id text not null,
  state integer not null check (state between 1 and 4),
  at bigint not null,
  reason text,
  primary key (channel, account, provider_id)
);
