-- When the person blocked us; holds until they write again.
alter table conversations add column blocked_at bigint;
