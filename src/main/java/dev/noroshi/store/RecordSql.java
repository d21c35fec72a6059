package dev.noroshi.store;

import dev.noroshi.desk.RecordStore;
import dev.noroshi.guide.tree.GuideFiles;
import dev.noroshi.record.SealedEntry;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;

/** The statements on records; the same text runs on SQLite and PostgreSQL. */
final class RecordSql {

  private RecordSql() {}

  static List<String> incidents(Handle handle) {
    return handle.createQuery("select id from incident order by number").mapTo(String.class).list();
  }

  static void insertIncident(Handle handle, String id) {
    handle.createUpdate("insert into incident (id) values (:id)").bind("id", id).execute();
  }

  static Optional<String> incidentIn(Handle handle, String channel) {
    return handle
        .createQuery("select id from incident where channel = :channel")
        .bind("channel", channel)
        .mapTo(String.class)
        .findOne();
  }

  static void bind(Handle handle, String id, String channel) {
    handle
        .createUpdate("update incident set channel = :channel where id = :id")
        .bind("channel", channel)
        .bind("id", id)
        .execute();
  }

  static List<SealedEntry> entries(Handle handle, String incident, long after) {
    return handle
        .createQuery(
            "select seq, prev, header, salt, body, body_hash, hash from entry"
                + " where incident = :incident and seq > :after order by seq")
        .bind("incident", incident)
        .bind("after", after)
        .map((row, context) -> entry(row))
        .list();
  }

  static Optional<SealedEntry> entry(Handle handle, String incident, long seq) {
    return handle
        .createQuery(
            "select seq, prev, header, salt, body, body_hash, hash from entry"
                + " where incident = :incident and seq = :seq")
        .bind("incident", incident)
        .bind("seq", seq)
        .map((row, context) -> entry(row))
        .findOne();
  }

  private static SealedEntry entry(ResultSet row) throws SQLException {
    return new SealedEntry(
        row.getLong("seq"),
        row.getString("prev"),
        row.getString("header"),
        row.getString("salt"),
        row.getString("body"),
        row.getString("body_hash"),
        row.getString("hash"));
  }

  static void insertEntry(Handle handle, String incident, SealedEntry entry) {
    handle
        .createUpdate(
            "insert into entry (incident, seq, prev, header, salt, body, body_hash, hash)"
                + " values (:incident, :seq, :prev, :header, :salt, :body, :bodyHash, :hash)")
        .bind("incident", incident)
        .bind("seq", entry.seq())
        .bind("prev", entry.prev())
        .bind("header", entry.header())
        .bind("salt", entry.salt())
        .bind("body", entry.body())
        .bind("bodyHash", entry.bodyHash())
        .bind("hash", entry.hash())
        .execute();
  }

  static void purge(Handle handle, String incident, List<Long> entries) {
    for (long seq : entries) {
      handle
          .createUpdate(
              "update entry set salt = null, body = null"
                  + " where incident = :incident and seq = :seq")
          .bind("incident", incident)
          .bind("seq", seq)
          .execute();
    }
  }

  static Optional<RecordStore.Delivery> delivery(Handle handle, String key) {
    return handle
        .createQuery("select incident, command, before, seq, head from delivery where key = :key")
        .bind("key", key)
        .map(
            (row, context) ->
                new RecordStore.Delivery(
                    row.getString("incident"),
                    row.getString("command"),
                    row.getLong("before"),
                    row.getLong("seq"),
                    row.getString("head")))
        .findOne();
  }

  static void insertDelivery(Handle handle, String key, RecordStore.Delivery end) {
    handle
        .createUpdate(
            "insert into delivery (key, incident, command, before, seq, head)"
                + " values (:key, :incident, :command, :before, :seq, :head)")
        .bind("key", key)
        .bind("incident", end.incident())
        .bind("command", end.command())
        .bind("before", end.before())
        .bind("seq", end.seq())
        .bind("head", end.head())
        .execute();
  }

  static Optional<GuideFiles> edition(Handle handle, String hash) {
    return handle
        .createQuery("select files from edition where hash = :hash")
        .bind("hash", hash)
        .mapTo(String.class)
        .findOne()
        .map(RecordSql::files);
  }

  static void keepEdition(Handle handle, String edition, GuideFiles files) {
    boolean kept =
        handle
                .createQuery("select count(*) from edition where hash = :hash")
                .bind("hash", edition)
                .mapTo(Integer.class)
                .one()
            > 0;
    if (kept) {
      return; // it is half a megabyte
    }
    JsonObjectBuilder texts = Json.createObjectBuilder();
    files.texts().forEach(texts::add);
    handle
        .createUpdate(
            "insert into edition (hash, files) values (:hash, :files)"
                + " on conflict (hash) do nothing")
        .bind("hash", edition)
        .bind("files", texts.build().toString())
        .execute();
  }

  private static GuideFiles files(String json) {
    try (JsonReader reader = Json.createReader(new StringReader(json))) {
      JsonObject object = reader.readObject();
      Map<String, String> texts = new TreeMap<>();
      object.keySet().forEach(path -> texts.put(path, object.getString(path)));
      return new GuideFiles(texts);
    }
  }
}
