package dev.noroshi.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * How soon timers that are due are claimed and done among few and among many that are not, on
 * SQLite and on PostgreSQL. What is done for each only notes when it was.
 *
 * <p>Two loads: all overdue when the program starts, which gives the fires in a second; and due one
 * after the other while it runs, which gives how late each is. A timer is late by up to one round
 * of polling whatever the load, so what is beyond it is told too.
 */
public final class TimerLoad {

  private static final Clock CLOCK = Clock.systemUTC();
  private static final int DUE = 1_000;
  private static final int MANY = 100_000;
  private static final int BURSTS = 9;
  private static final Duration SPREAD = Duration.ofSeconds(20);
  private static final Duration AHEAD = Duration.ofSeconds(3);
  private static final Duration LONGEST = Duration.ofSeconds(60);

  public static void main(String[] args) throws Exception {
    System.out.printf(
        "%,d timers fall due each time; polling each %d ms, %d threads%n",
        DUE, Timers.POLL.toMillis(), Timers.THREADS);
    Path folder = Files.createTempDirectory("timer-load");
    measure(
        "sqlite",
        () -> {
          String url = "jdbc:sqlite:" + folder.resolve(UUID.randomUUID() + ".db");
          return new Place(url, new SqliteDatabase(url));
        });
    try (EmbeddedPostgres server =
        EmbeddedPostgres.builder()
            // The embedded one saves itself the trouble of writing to the disk.
            .setServerConfig("fsync", "on")
            .setServerConfig("synchronous_commit", "on")
            .start()) {
      measure(
          "postgresql",
          () -> {
            String url = server.getJdbcUrl("postgres", "postgres");
            String schema = "load_" + UUID.randomUUID().toString().replace("-", "");
            try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
              statement.execute("create schema " + schema);
            }
            String own = url + "&currentSchema=" + schema;
            return new Place(own, new PostgresDatabase(own));
          });
    } finally {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  private record Place(String url, Database database) {}

  /** Few and many take turns, so that whatever else the machine does slows both. */
  private static void measure(String name, Callable<Place> making) throws Exception {
    Place few = making.call();
    Place many = making.call();
    try (SqlStore ofFew = SqlStore.open(few.url);
        SqlStore ofMany = SqlStore.open(many.url)) {
      plant(ofMany, many.database, later(MANY - DUE));
      burst(ofFew, few.database);
      burst(ofMany, many.database);
      double[] fewRates = new double[BURSTS];
      double[] manyRates = new double[BURSTS];
      for (int i = 0; i < BURSTS; i++) {
        fewRates[i] = burst(ofFew, few.database);
        manyRates[i] = burst(ofMany, many.database);
      }
      Lateness fewLate = spread(ofFew, few.database);
      Lateness manyLate = spread(ofMany, many.database);
      System.out.printf("%s, %,7d pending: %s; %s%n", name, DUE, rates(fewRates), fewLate);
      System.out.printf("%s, %,7d pending: %s; %s%n", name, MANY, rates(manyRates), manyLate);
      System.out.printf(
          "%s, many to few: %.2f times the time for each; p99 of lateness %.2f times%n",
          name, median(fewRates) / median(manyRates), manyLate.p99 / fewLate.p99);
    }
  }

  private static double median(double[] values) {
    return Arrays.stream(values).sorted().toArray()[values.length / 2];
  }

  private static String rates(double[] rates) {
    double[] sorted = Arrays.stream(rates).sorted().toArray();
    return "fires/s %.0f (%.0f to %.0f)"
        .formatted(median(rates), sorted[0], sorted[sorted.length - 1]);
  }

  /** Timers that are due long after this has ended, over a month. */
  private static Map<String, Instant> later(int many) {
    Map<String, Instant> timers = new ConcurrentHashMap<>();
    Instant begin = Instant.now().plus(Duration.ofHours(2));
    for (int i = 0; i < many; i++) {
      timers.put(UUID.randomUUID().toString(), begin.plusSeconds(i * 2_592_000L / many));
    }
    return timers;
  }

  private static void plant(SqlStore store, Database database, Map<String, Instant> timers) {
    List<Map.Entry<String, Instant>> all = List.copyOf(timers.entrySet());
    for (int from = 0; from < all.size(); from += DUE) {
      List<Map.Entry<String, Instant>> some = all.subList(from, Math.min(from + DUE, all.size()));
      var unused =
          store.change(
              handle -> {
                some.forEach(one -> Timers.wake(database, handle, one.getKey(), one.getValue()));
                return some.size();
              });
    }
  }

  /** Fires in a second, from the start of the timers to the last. */
  private static double burst(SqlStore store, Database database) throws Exception {
    Map<String, Instant> due = new ConcurrentHashMap<>();
    Instant past = Instant.now().minus(Duration.ofHours(1));
    for (int i = 0; i < DUE; i++) {
      due.put(UUID.randomUUID().toString(), past.plusMillis(i));
    }
    plant(store, database, due);
    CountDownLatch all = new CountDownLatch(DUE);
    try (Timers timers = store.timers(CLOCK, Firings.UNSEEN, incident -> all.countDown())) {
      long begun = System.nanoTime();
      timers.start();
      awaitAll(all);
      return DUE * 1e9 / (System.nanoTime() - begun);
    }
  }

  /** Milliseconds after the time that was set. */
  private record Lateness(double p50, double p99, double beyond50, double beyond99) {
    static Lateness of(long[] millis) {
      Arrays.sort(millis);
      double p50 = millis[millis.length / 2];
      double p99 = millis[(int) (millis.length * 0.99)];
      double poll = Timers.POLL.toMillis();
      return new Lateness(p50, p99, Math.max(0, p50 - poll), Math.max(0, p99 - poll));
    }

    @Override
    public String toString() {
      return "late p50 %.0f  p99 %.0f ms; beyond the polling p50 %.0f  p99 %.0f ms"
          .formatted(p50, p99, beyond50, beyond99);
    }
  }

  private static Lateness spread(SqlStore store, Database database) throws Exception {
    Map<String, Instant> due = new ConcurrentHashMap<>();
    Instant begin = Instant.now().plus(AHEAD).truncatedTo(ChronoUnit.MILLIS);
    for (int i = 0; i < DUE; i++) {
      due.put(UUID.randomUUID().toString(), begin.plusMillis(i * SPREAD.toMillis() / DUE));
    }
    plant(store, database, due);
    Map<String, Instant> fired = new ConcurrentHashMap<>();
    CountDownLatch all = new CountDownLatch(DUE);
    try (Timers timers =
        store.timers(
            CLOCK,
            Firings.UNSEEN,
            incident -> {
              fired.put(incident, Instant.now());
              all.countDown();
            })) {
      timers.start();
      awaitAll(all);
    }
    return Lateness.of(
        due.entrySet().stream()
            .mapToLong(one -> Duration.between(one.getValue(), fired.get(one.getKey())).toMillis())
            .toArray());
  }

  private static void awaitAll(CountDownLatch all) throws InterruptedException {
    if (!all.await(LONGEST.toSeconds(), TimeUnit.SECONDS)) {
      throw new IllegalStateException(all.getCount() + " of " + DUE + " did not fire");
    }
  }
}
