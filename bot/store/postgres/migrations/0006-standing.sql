-- Whether a citizen's mobile is still that person's: doubted, unlinked, or nothing speaks against it.
alter table citizens add column standing text check (standing in ('doubted', 'unlinked'));
