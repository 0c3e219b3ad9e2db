import Database from 'better-sqlite3';

const SCHEMA = `
create table if not exists meta (key text primary key, value text not null) strict;
create table if not exists sequences (name text primary key, value integer not null) strict;
create table if not exists users (
  id integer primary key autoincrement, uuid text not null unique, user_name text not null, type text not null,
  tenant text not null, mobile text not null, password text, failures integer not null default 0,
  failed_at integer not null default 0, body text not null, unique (user_name, type, tenant)) strict;
create index if not exists users_mobile on users (mobile);
create table if not exists tokens (token text primary key, kind text not null, uuid text not null, expires_at integer not null) strict;
create table if not exists complaints (
  id text primary key, number text not null unique, tenant text not null, code text not null, status text not null,
  locality text not null, mobile text not null, account text not null, created_at integer not null,
  modified_at integer not null, body text not null) strict;
create index if not exists complaints_mobile on complaints (mobile, created_at);
create index if not exists complaints_account on complaints (account, created_at);
create index if not exists complaints_tenant on complaints (tenant, created_at);
create table if not exists processes (
  id text primary key, business_id text not null, tenant text not null, at integer not null, body text not null) strict;
create index if not exists processes_business on processes (business_id, at);
create table if not exists records (
  kind text not null, id text not null, tenant text not null, mobile text not null, body text not null,
  primary key (kind, id)) strict;
create index if not exists records_mobile on records (kind, mobile);
create table if not exists files (id text primary key, tenant text not null, type text not null, bytes blob not null) strict;
create table if not exists links (id text primary key, url text not null unique) strict;
`;

/** How long a start waits for an earlier sandbox that is still closing the same file, milliseconds. */
const BUSY_TIMEOUT_MS = 10_000;

/**
 * The sandbox's own database. Commits are not synced one by one (`synchronous = NORMAL`): a demo city may lose its last
 * moments in a power cut, and must not slow down what is measured beside it.
 */
export function openDatabase(file: string): Database.Database {
  const db = new Database(file, { timeout: BUSY_TIMEOUT_MS });
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = NORMAL');
  db.exec(SCHEMA);
  return db;
}
