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
  since bigint not null,
  primary key (incident, key)
);

-- How far each incident's record is shown, and which node is at it until when (milliseconds).
create table board (
  incident text primary key references incident (id),
  applied bigint not null default 0,
  owner text,
  until bigint not null default 0
);
