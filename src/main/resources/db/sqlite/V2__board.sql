-- Messages that the board keeps true to the records.
create table post (
  incident text not null references incident (id),
  key text not null,
  channel text not null,
  thread text,
  nonce text not null,
  ts text,
  hash text,
  state text not null,
  since integer not null,
  primary key (incident, key)
) without rowid;

-- How far each incident's record is shown, and which node is at it until when (milliseconds).
create table board (
  incident text primary key references incident (id),
  applied integer not null default 0,
  owner text,
  until integer not null default 0
) without rowid;
