-- What is known of each complaint's filing, by client reference: written before a request to create goes out.
create table filings (
  reference text primary key,
  trace text not null
) strict, without rowid;
