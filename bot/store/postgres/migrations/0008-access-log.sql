-- Which operator read, wrote out, erased or copied what, and when. Names no citizen: a keyed hash stands for the number. Rows
-- are only ever added, until their time is over.
create table access_log (
  id bigint generated always as identity primary key,
  at bigint not null,
  operator text not null,
  stated text,
  action text not null,
  citizen text,
  about text,
  dry_run integer not null,
  known integer not null
);
create index access_log_of_citizen on access_log (citizen, id);
create function access_log_is_never_changed() returns trigger language plpgsql as $$
begin
  raise exception 'accesses are only added';
end
$$;
create trigger access_log_is_never_changed before update on access_log
  for each row execute function access_log_is_never_changed();
