-- The records. Bodies and headers are the exact text that was hashed.
create table incident (
  number integer primary key autoincrement,
  id text not null unique,
  channel text unique
);

create table entry (
  incident text not null references incident (id),
  seq integer not null,
  prev text not null,
  header text not null,
  salt text,
  body text,
  body_hash text not null,
  hash text not null,
  primary key (incident, seq)
) without rowid;

-- Deliveries that were carried out, so that a second one changes nothing.
create table delivery (
  key text primary key,
  incident text not null,
  command text not null,
  before integer not null,
  seq integer not null,
  head text not null
) without rowid;

-- Every guide edition that a walk has used, by the hash of its files.
create table edition (
  hash text primary key,
  files text not null
) without rowid;

-- Work still owed to the file, such as wiping pages that purged text may have left behind.
create table chore (
  name text primary key
) without rowid;
