package dev.noroshi.store;

import com.zaxxer.hikari.HikariDataSource;
import dev.noroshi.desk.PostStore;
import dev.noroshi.desk.RecordStore;
import dev.noroshi.desk.Refused;
import dev.noroshi.desk.StoreException;
import dev.noroshi.guide.tree.GuideFiles;
import dev.noroshi.record.SealedEntry;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Records in SQL. The statements stand in {@link RecordSql}. */
public final class SqlStore implements RecordStore, AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(SqlStore.class);

  private final Database database;
  private final HikariDataSource writers;
  private final HikariDataSource readers;
  private final Jdbi writer;
  private final Jdbi reader;
  private final Lock[] queues;
  private volatile boolean scrubOwed;

  private SqlStore(Database database) {
    this.database = database;
    this.writers = new HikariDataSource(database.writers());
    this.readers = new HikariDataSource(database.readers());
    this.writer = jdbi(writers);
    this.reader = jdbi(readers);
    this.queues = new Lock[database.parallelWriters()];
    Arrays.setAll(queues, i -> new ReentrantLock(true));
  }

  private static Jdbi jdbi(DataSource source) {
    Jdbi jdbi = Jdbi.create(source);
    // A failed statement's values are incident facts and belong in no message.
    jdbi.getConfig(StatementExceptions.class).setMessageRendering(e -> "");
    return jdbi;
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
    SqlStore store = new SqlStore(database);
    try {
      store.scrubOwed = store.read(database::scrubOwed);
      return store;
    } catch (RuntimeException e) {
      store.close();
      throw e;
    }
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

  /**
   * Writers of one incident queue here first, so that a busy one takes no connections from others.
   * What is left of the budget is what the database may wait.
   */
  @Override
  public <R> R write(String incident, Function<Transaction, R> work) {
    long start = System.nanoTime();
    Lock queue = queues[Math.floorMod(incident.hashCode(), queues.length)];
    try {
      if (!queue.tryLock(Database.LOCK_BUDGET_MILLIS, TimeUnit.MILLISECONDS)) {
        throw new StoreException(StoreException.Code.BUSY, database.where(), null);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StoreException(StoreException.Code.BUSY, database.where(), e);
    }
    try {
      long waited = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
      R result = write(incident, work, Math.max(1, Database.LOCK_BUDGET_MILLIS - waited));
      if (scrubOwed) {
        scrub();
      }
      return result;
    } finally {
      queue.unlock();
    }
  }

  private <R> R write(String incident, Function<Transaction, R> work, long waitMillis) {
    boolean[] worked = new boolean[1];
    try (Handle handle = writer.open()) {
      database.allow(handle, waitMillis);
      return handle.inTransaction(
          inside -> {
            database.lock(inside, incident);
            SqlTransaction transaction = new SqlTransaction(database, inside, incident);
            R result = work.apply(transaction);
            if (transaction.purged()) {
              database.oweScrub(inside);
              scrubOwed = true;
            }
            worked[0] = true;
            return result;
          });
    } catch (Refused | StoreException e) {
      throw e;
    } catch (RuntimeException e) {
      throw worked[0] ? atCommit(failure(e)) : failure(e);
    }
  }

  /** A connection lost while committing leaves it open whether the entries were written. */
  private RuntimeException atCommit(RuntimeException e) {
    return e instanceof StoreException store
            && List.of(StoreException.Code.UNREACHABLE, StoreException.Code.OTHER)
                .contains(store.code())
        ? new StoreException(StoreException.Code.UNCERTAIN, store.where(), store.getCause())
        : e;
  }

  /** The purge is committed whatever comes of this; what fails now is tried at the next write. */
  private void scrub() {
    try (Handle handle = writer.open()) {
      scrubOwed = database.scrubOwed(handle) && !database.scrub(handle);
    } catch (RuntimeException e) {
      LOG.warn("purged text may still be in the file; trying again: {}", failure(e).getMessage());
    }
  }

  /** What the board has posted, in the same database. */
  public PostStore posts() {
    return new SqlPosts(this);
  }

  /** Timers that fire on this node once they are started. */
  public Timers timers(Clock clock, Firings told, Consumer<String> due) {
    return new Timers(this, database, writers, clock, told, due);
  }

  /** A short change beside the records. */
  <R> R change(HandleCallback<R, RuntimeException> work) {
    try (Handle handle = writer.open()) {
      database.allow(handle, Database.LOCK_BUDGET_MILLIS);
      return handle.inTransaction(work);
    } catch (RuntimeException e) {
      throw failure(e);
    }
  }

  <R> R read(HandleCallback<R, RuntimeException> work) {
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
