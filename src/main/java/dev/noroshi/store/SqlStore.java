package dev.noroshi.store;

import com.zaxxer.hikari.HikariDataSource;
import dev.noroshi.desk.RecordStore;
import dev.noroshi.desk.Refused;
import dev.noroshi.desk.StoreException;
import dev.noroshi.guide.tree.GuideFiles;
import dev.noroshi.record.SealedEntry;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;

/** Records in SQL. The statements stand in {@link RecordSql}. */
public final class SqlStore implements RecordStore, AutoCloseable {

  private final Database database;
  private final HikariDataSource writers;
  private final HikariDataSource readers;
  private final Jdbi writer;
  private final Jdbi reader;

  private SqlStore(Database database) {
    this.database = database;
    this.writers = new HikariDataSource(database.writers());
    this.readers = new HikariDataSource(database.readers());
    this.writer = Jdbi.create(writers);
    this.reader = Jdbi.create(readers);
  }

  /**
   * Opens a store and brings its schema up to date.
   *
   * @param url {@code jdbc:sqlite:…} or {@code jdbc:postgresql:…}
   * @throws StoreException when it cannot be used
   */
  public static SqlStore open(String url) {
    Database database =
        url.startsWith("jdbc:sqlite:") ? new SqliteDatabase(url) : new PostgresDatabase(url);
    Schema.migrate(database);
    return new SqlStore(database);
  }

  @Override
  public List<String> incidents() {
    return read(RecordSql::incidents);
  }

  @Override
  public List<SealedEntry> entries(String incident, long after) {
    return read(handle -> RecordSql.entries(handle, incident, after));
  }

  @Override
  public Optional<String> incidentIn(String channel) {
    return read(handle -> RecordSql.incidentIn(handle, channel));
  }

  @Override
  public Optional<GuideFiles> edition(String hash) {
    return read(handle -> RecordSql.edition(handle, hash));
  }

  @Override
  public <R> R write(String incident, Function<Transaction, R> work) {
    SqlTransaction[] done = new SqlTransaction[1];
    try (Handle handle = writer.open()) {
      R result =
          handle.inTransaction(
              inside -> {
                database.lock(inside, incident);
                done[0] = new SqlTransaction(inside, incident);
                return work.apply(done[0]);
              });
      if (done[0].purged()) {
        database.scrub(handle);
      }
      return result;
    } catch (Refused | StoreException e) {
      throw e;
    } catch (RuntimeException e) {
      throw failure(e);
    }
  }

  private <R> R read(HandleCallback<R, RuntimeException> work) {
    try {
      return reader.withHandle(work);
    } catch (RuntimeException e) {
      throw failure(e);
    }
  }

  /** A fault of ours stays what it is; a fault of the database gets its meaning. */
  private RuntimeException failure(RuntimeException e) {
    if (Failures.find(e, SQLException.class).isEmpty()) {
      return e;
    }
    return database.exception(e);
  }

  @Override
  public void close() {
    readers.close();
    writers.close();
  }
}
