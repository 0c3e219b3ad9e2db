-- Which operator read, wrote out, erased or copied what, and when. Names no citizen: a keyed hash stands for the number. Rows
-- are only ever added, until their time is over.
create table access_log (
  id integer primary key autoincrement,
  at integer not null,
  operator text not null,
  stated text,
  action text not null,
  citizen text,
  about text,
  dry_run integer not null,
  known integer not null
) strict;
create index access_log_of_citizen on access_log (citizen, id);
create trigger access_log_is_never_changed before update on access_log
begin
  select raise(abort, 'accesses are only added');
end;
