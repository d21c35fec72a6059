-- What each message shows and since when (milliseconds), so that a typed answer is known to have
-- come after its question; and the way from a message back to its card.
alter table post add column shown bigint not null default 0;
alter table post add column shown_at bigint not null default 0;
create index post_message on post (channel, ts);
