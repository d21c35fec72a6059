package dev.noroshi.store;

import dev.noroshi.desk.PostStore.Post;
import dev.noroshi.desk.PostStore.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The statements on posts; the same text runs on SQLite and PostgreSQL. */
final class BoardSql {

  private static final String SELECT =
      "select incident, key, channel, thread, nonce, ts, hash, state, since, shown, shown_at"
          + " from post";

  private BoardSql() {}

  static List<String> behind(Handle handle) {
    return handle
        .createQuery(
            "select i.id from incident i left join board b on b.incident = i.id"
                + " where coalesce(b.applied, 0)"
                + " < (select max(e.seq) from entry e where e.incident = i.id) order by i.number")
        .mapTo(String.class)
        .list();
  }

  static boolean lease(Handle handle, String incident, String owner, Instant now, Instant until) {
    handle
        .createUpdate(
            "insert into board (incident) values (:incident) on conflict (incident) do nothing")
        .bind("incident", incident)
        .execute();
    return handle
            .createUpdate(
                "update board set owner = :owner, until = :until where incident = :incident"
                    + " and (owner is null or owner = :owner or until < :now)")
            .bind("incident", incident)
            .bind("owner", owner)
            .bind("now", now.toEpochMilli())
            .bind("until", until.toEpochMilli())
            .execute()
        == 1;
  }

  static void applied(Handle handle, String incident, String owner, long seq) {
    handle
        .createUpdate(
            "update board set applied = case when applied < :seq then :seq else applied end,"
                + " owner = null, until = 0 where incident = :incident and owner = :owner")
        .bind("incident", incident)
        .bind("owner", owner)
        .bind("seq", seq)
        .execute();
  }

  static List<Post> posts(Handle handle, String incident) {
    return handle
        .createQuery(SELECT + " where incident = :incident order by key")
        .bind("incident", incident)
        .map((row, context) -> post(row))
        .list();
  }

  static Optional<Post> at(Handle handle, String channel, String ts) {
    return handle
        .createQuery(SELECT + " where channel = :channel and ts = :ts")
        .bind("channel", channel)
        .bind("ts", ts)
        .map((row, context) -> post(row))
        .findFirst();
  }

  static void forget(Handle handle, String incident, String key) {
    handle
        .createUpdate("delete from post where incident = :incident and key = :key")
        .bind("incident", incident)
        .bind("key", key)
        .execute();
  }

  private static Post post(ResultSet row) throws SQLException {
    return new Post(
        row.getString("incident"),
        row.getString("key"),
        row.getString("channel"),
        row.getString("thread"),
        row.getString("nonce"),
        row.getString("ts"),
        row.getString("hash"),
        State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
        Instant.ofEpochMilli(row.getLong("since")),
        row.getLong("shown"),
        Instant.ofEpochMilli(row.getLong("shown_at")));
  }

  static void keep(Handle handle, Post post) {
    handle
        .createUpdate(
            "insert into post (incident, key, channel, thread, nonce, ts, hash, state, since,"
                + " shown, shown_at) values (:incident, :key, :channel, :thread, :nonce, :ts,"
                + " :hash, :state, :since, :shown, :shown_at)"
                + " on conflict (incident, key) do update set channel = excluded.channel,"
                + " thread = excluded.thread, nonce = excluded.nonce, ts = excluded.ts,"
                + " hash = excluded.hash, state = excluded.state, since = excluded.since,"
                + " shown = excluded.shown, shown_at = excluded.shown_at")
        .bind("incident", post.incident())
        .bind("key", post.key())
        .bind("channel", post.channel())
        .bind("thread", post.thread())
        .bind("nonce", post.nonce())
        .bind("ts", post.ts())
        .bind("hash", post.hash())
        .bind("state", post.state().name().toLowerCase(Locale.ROOT))
        .bind("since", post.since().toEpochMilli())
        .bind("shown", post.shown())
        .bind("shown_at", post.shownAt().toEpochMilli())
        .execute();
  }
}
