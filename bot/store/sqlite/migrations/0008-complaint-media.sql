-- Kept files of complaints that are for officials and that the platform does not take: voice notes. Gone with the file.
create table complaint_media (
  id integer primary key autoincrement,
  complaint text not null,
  media text not null references media (id) on delete cascade,
  unique (complaint, media)
) strict;
create index complaint_media_of_file on complaint_media (media);
