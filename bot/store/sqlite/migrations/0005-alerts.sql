-- Who was told what about a late complaint, and what came of it. Rows are only ever added.
create table alerts (
  id integer primary key autoincrement,
  at integer not null,
  tenant text not null,
  complaint text not null,
  event text not null,
  level integer not null,
  official text,
  mobile text,
  reason text,
  message text
) strict;
create index alerts_of_complaint on alerts (complaint, id);
create trigger alerts_are_never_changed before update on alerts
begin
  select raise(abort, 'alerts are only added');
end;

-- Conversations that want to hear when somebody who never wrote writes for the first time.
create table awaited (
  id integer primary key autoincrement,
  mobile text not null,
  conversation text not null references conversations (id),
  body text not null
) strict;
create index awaited_mobile on awaited (mobile, id);

-- The alert that a message is, so that the log can say whether it was delivered.
alter table outbox add column alert text;
create index outbox_alert on outbox (alert) where alert is not null;

create index conversations_of_citizen on conversations (citizen) where citizen is not null;
