-- What seals the contents of a conversation and of a citizen; without it they cannot be read. Facts about the store itself.
alter table conversations add column vault text;
alter table citizens add column vault text;

create table notes (
  name text primary key,
  value text not null
);
