-- The records. Bodies and headers are the exact text that was hashed: text, never jsonb.
create table incident (
  number bigint generated always as identity primary key,
  id text not null unique,
  channel text unique
);

create table entry (
  incident text not null references incident (id),
  seq bigint not null,
  prev text not null,
  header text not null,
  salt text,
  body text,
  body_hash text not null,
  hash text not null,
  primary key (incident, seq)
);

-- Deliveries that were carried out, so that a second one changes nothing.
create table delivery (
  key text primary key,
  incident text not null,
  command text not null,
  before bigint not null,
  seq bigint not null,
  head text not null
);

-- Every guide edition that a walk has used, by the hash of its files.
create table edition (
  hash text primary key,
  files text not null
);
