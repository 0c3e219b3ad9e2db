-- What seals the contents of a conversation and of a citizen; without it they cannot be read. Facts about the store itself.
alter table conversations add column vault text;
alter table citizens add column vault text;

create table notes (
  name text primary key,
  value text not null
) strict, without rowid;

-- After a backup was restored: what was unfinished in the copy, and up to which turn a conversation may have lived on after
-- the copy was made, so that what it orders is looked up before it is done.
alter table outbox add column restored integer not null default 0;
alter table calls add column restored integer not null default 0;
alter table conversations add column look_up_until integer not null default 0;
