package dev.noroshi.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.noroshi.desk.PostStore;
import dev.noroshi.desk.PostStore.Post;
import dev.noroshi.desk.PostStore.State;
import dev.noroshi.desk.RecordStore.Delivery;
import dev.noroshi.desk.RecordStore.Transaction;
import dev.noroshi.desk.Refused;
import dev.noroshi.desk.StoreException;
import dev.noroshi.guide.tree.GuideFiles;
import dev.noroshi.record.Chain;
import dev.noroshi.record.Entry;
import dev.noroshi.record.FactEntry;
import dev.noroshi.record.IncidentEntry;
import dev.noroshi.record.SealedEntry;
import dev.noroshi.record.Stamp;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every store does, on whichever database. */
abstract class StoreContract {

  private static final Clock CLOCK = Clock.systemUTC();

  @TempDir Path folder = Path.of("");

  private String url = "";
  private SqlStore store = open();

  /** An empty database. */
  abstract String emptyDatabase(Path folder);

  @SuppressWarnings("NullAway") // assigned before each test
  private static SqlStore open() {
    return null;
  }

  @BeforeEach
  void openStore() {
    url = emptyDatabase(folder);
    store = SqlStore.open(url);
  }

  @AfterEach
  void closeStore() {
    store.close();
  }

  private static void append(Transaction tx, String incident, Entry... entries) {
    List<SealedEntry> before = tx.entries(0);
    String prev = before.isEmpty() ? SealedEntry.NO_ENTRY : before.get(before.size() - 1).hash();
    long seq = before.size();
    for (Entry entry : entries) {
      seq++;
      SealedEntry sealed =
          SealedEntry.seal(
              incident,
              seq,
              prev,
              new Stamp(Instant.ofEpochSecond(seq), "佐藤", "ja"),
              entry,
              "ab".repeat(32));
      tx.append(sealed);
      prev = sealed.hash();
    }
  }

  private void write(String incident, Entry... entries) {
    store.write(
        incident,
        tx -> {
          append(tx, incident, entries);
          return true;
        });
  }

  private static IncidentEntry.Opened opened(String title) {
    return new IncidentEntry.Opened(title, false, Instant.EPOCH, "ja", null);
  }

  @Test
  void gives_back_the_very_text_that_was_sealed() {
    String odd = "行\n\t\"\\\u0000\u0007\ud83d 🔥 é é";
    write("I1", opened(odd), new IncidentEntry.StageSet(odd));

    List<SealedEntry> entries = store.entries("I1", 0);
    assertThat(Chain.check("I1", entries)).isEmpty();
    assertThat(entries.get(0).entry().orElseThrow()).isEqualTo(opened(odd));
    assertThat(entries.get(1).entry().orElseThrow()).isEqualTo(new IncidentEntry.StageSet(odd));
  }

  @Test
  void gives_entries_after_a_number_in_order() {
    write("I1", opened("a"));
    for (int i = 2; i <= 12; i++) {
      write("I1", new IncidentEntry.StageSet("s" + i));
    }

    assertThat(store.entries("I1", 9)).extracting(SealedEntry::seq).containsExactly(10L, 11L, 12L);
    assertThat(store.entries("I1", 12)).isEmpty();
    assertThat(store.entries("I2", 0)).isEmpty();
  }

  @Test
  void lists_incidents_oldest_first() {
    write("B", opened("b"));
    write("A", opened("a"));
    write("C", opened("c"));

    assertThat(store.incidents()).containsExactly("B", "A", "C");
  }

  @Test
  void keeps_everything_when_it_is_opened_again() {
    write("I1", opened("a"));
    store.close();
    store = SqlStore.open(url);

    assertThat(store.entries("I1", 0)).hasSize(1);
  }

  @Test
  void work_that_fails_leaves_nothing_behind() {
    write("I1", opened("a"));

    assertThatThrownBy(
            () ->
                store.write(
                    "I1",
                    tx -> {
                      append(tx, "I1", new IncidentEntry.StageSet("x"));
                      tx.bind("C1");
                      tx.keepEdition("e1", new GuideFiles(Map.of("a", "b")));
                      tx.deliver("key", new Delivery("I1", "SetStage", 0, 2, "h"));
                      throw new Refused("closed");
                    }))
        .isInstanceOf(Refused.class);

    assertThat(store.entries("I1", 0)).hasSize(1);
    assertThat(store.incidentIn("C1")).isEmpty();
    assertThat(store.edition(new GuideFiles(Map.of("a", "b")).edition())).isEmpty();
    assertThat(delivered("I1", "key")).isEmpty();
  }

  @Test
  void remembers_a_delivery_with_the_end_it_reached() {
    Delivery end = new Delivery("I1", "SetStage", 0, 1, "head");
    store.write(
        "I1",
        tx -> {
          append(tx, "I1", opened("a"));
          tx.deliver("T1/Ev1", end);
          return true;
        });

    assertThat(delivered("I1", "T1/Ev1")).contains(end);
    assertThat(delivered("I2", "T1/Ev1")).contains(end);
    assertThat(delivered("I1", "T1/Ev2")).isEmpty();
  }

  private Optional<Delivery> delivered(String incident, String key) {
    return store.write(incident, tx -> tx.delivered(key));
  }

  @Test
  void a_delivery_cannot_be_carried_out_twice() {
    Delivery end = new Delivery("I1", "SetStage", 0, 1, "head");
    store.write("I1", tx -> deliver(tx, end));

    assertThatThrownBy(() -> store.write("I2", tx -> deliver(tx, end)))
        .isInstanceOfSatisfying(
            StoreException.class,
            e -> assertThat(e.code()).isEqualTo(StoreException.Code.CONFLICT));
  }

  private static boolean deliver(Transaction tx, Delivery end) {
    tx.deliver("key", end);
    return true;
  }

  @Test
  void an_entry_number_is_written_once() {
    write("I1", opened("a"));
    SealedEntry second =
        SealedEntry.seal(
            "I1",
            1,
            "0",
            new Stamp(Instant.EPOCH, "x", "ja"),
            new IncidentEntry.StageSet("x"),
            "cd".repeat(32));

    assertThatThrownBy(
            () ->
                store.write(
                    "I1",
                    tx -> {
                      tx.append(second);
                      return true;
                    }))
        .isInstanceOfSatisfying(
            StoreException.class,
            e -> assertThat(e.code()).isEqualTo(StoreException.Code.CONFLICT));
  }

  @Test
  void a_channel_has_one_incident() {
    store.write("I1", tx -> bound(tx, "I1"));

    assertThat(store.incidentIn("C1")).contains("I1");
    assertThat(store.incidentIn("C2")).isEmpty();
    assertThatThrownBy(() -> store.write("I2", tx -> bound(tx, "I2")))
        .isInstanceOfSatisfying(
            StoreException.class,
            e -> assertThat(e.code()).isEqualTo(StoreException.Code.CONFLICT));
    assertThat(store.incidents()).containsExactly("I1");
  }

  private static boolean bound(Transaction tx, String incident) {
    append(tx, incident, opened(incident));
    tx.bind("C1");
    return true;
  }

  @Test
  void an_edition_is_kept_once_and_comes_back_to_the_byte() {
    GuideFiles files = new GuideFiles(Map.of("flows/a.json", "{\"ja\":\"共有\"}\r\n\t", "b", ""));
    for (int i = 0; i < 2; i++) {
      store.write(
          "I1",
          tx -> {
            tx.keepEdition(files.edition(), files);
            return true;
          });
    }

    assertThat(store.edition(files.edition())).contains(files);
    assertThat(store.edition("unknown")).isEmpty();
  }

  @Test
  void purging_takes_body_and_salt_and_leaves_the_chain_whole() {
    FactEntry.Noted secret =
        new FactEntry.Noted(
            "F1", new FactEntry.Content("damage", "very-secret-name", null, true, null, null));
    write("I1", opened("a"), secret, new IncidentEntry.StageSet("x"));
    store.write(
        "I1",
        tx -> {
          tx.purge(List.of(2L));
          return true;
        });

    List<SealedEntry> entries = store.entries("I1", 0);
    assertThat(Chain.check("I1", entries)).isEmpty();
    assertThat(entries.get(1).body()).isNull();
    assertThat(entries.get(1).salt()).isNull();
    assertThat(entries.get(0).body()).isNotNull();
    assertThat(entries.get(2).body()).isNotNull();
  }

  @Test
  void what_is_read_in_a_transaction_stays_true_until_it_has_written() throws Exception {
    write("I1", opened("a"));
    ExecutorService threads = Executors.newFixedThreadPool(4);
    CountDownLatch start = new CountDownLatch(1);
    List<Future<?>> writers = new ArrayList<>();
    for (int writer = 0; writer < 4; writer++) {
      writers.add(
          threads.submit(
              () -> {
                start.await();
                for (int i = 0; i < 25; i++) {
                  write("I1", new IncidentEntry.StageSet("s" + i));
                }
                return null;
              }));
    }
    start.countDown();
    for (Future<?> writer : writers) {
      assertThat(writer.get(60, TimeUnit.SECONDS)).isNull();
    }
    threads.shutdown();

    List<SealedEntry> entries = store.entries("I1", 0);
    assertThat(entries).hasSize(101);
    assertThat(Chain.check("I1", entries)).isEmpty();
  }

  @Test
  void a_writer_that_waits_beyond_the_budget_is_told_and_has_written_nothing() throws Exception {
    write("I1", opened("a"));
    CountDownLatch held = new CountDownLatch(1);
    CountDownLatch release = new CountDownLatch(1);
    ExecutorService thread = Executors.newSingleThreadExecutor();
    try (SqlStore other = SqlStore.open(url)) {
      Future<?> holder =
          thread.submit(
              () ->
                  other.write(
                      "I1",
                      tx -> {
                        append(tx, "I1", new IncidentEntry.StageSet("held"));
                        held.countDown();
                        await(release);
                        return true;
                      }));
      held.await();

      assertThatThrownBy(() -> write("I1", new IncidentEntry.StageSet("late")))
          .isInstanceOfSatisfying(
              StoreException.class, e -> assertThat(e.code()).isEqualTo(StoreException.Code.BUSY));

      release.countDown();
      assertThat(holder.get(30, TimeUnit.SECONDS)).isEqualTo(true);
      write("I1", new IncidentEntry.StageSet("after"));
    }
    thread.shutdown();

    assertThat(store.entries("I1", 0))
        .extracting(e -> e.entry().orElseThrow())
        .endsWith(new IncidentEntry.StageSet("held"), new IncidentEntry.StageSet("after"))
        .hasSize(3);
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void several_processes_may_open_an_empty_database_at_once() throws Exception {
    String empty = emptyDatabase(folder);
    ExecutorService threads = Executors.newFixedThreadPool(4);
    List<Future<List<String>>> opened = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      opened.add(
          threads.submit(
              () -> {
                try (SqlStore another = SqlStore.open(empty)) {
                  return another.incidents();
                }
              }));
    }
    for (Future<List<String>> incidents : opened) {
      assertThat(incidents.get(60, TimeUnit.SECONDS)).isEmpty();
    }
    threads.shutdown();
  }

  @Test
  void a_fault_of_ours_is_not_blamed_on_the_database() {
    assertThatThrownBy(
            () ->
                store.write(
                    "I1",
                    tx -> {
                      throw new IllegalStateException("ours");
                    }))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("ours");
  }

  private static Post post(String key, State state) {
    Instant since = Instant.ofEpochMilli(1_700_000_000_123L);
    return new Post("I1", key, "C1", null, "nonce", null, null, state, since, 0, Instant.EPOCH);
  }

  @Test
  void an_incident_is_behind_until_its_board_has_applied_the_last_entry() {
    PostStore posts = store.posts();
    Instant now = Instant.ofEpochSecond(1_000);
    assertThat(posts.behind()).isEmpty();
    write("I1", opened("a"));
    write("I2", opened("b"));
    assertThat(posts.behind()).containsExactly("I1", "I2");

    assertThat(posts.lease("I1", "node", now, now.plusSeconds(10))).isTrue();
    posts.applied("I1", "node", 1);
    assertThat(posts.behind()).containsExactly("I2");

    write("I1", new IncidentEntry.StageSet("s"));
    assertThat(posts.behind()).containsExactly("I1", "I2");
  }

  @Test
  void one_node_at_a_time_has_the_board_of_an_incident() {
    PostStore posts = store.posts();
    Instant now = Instant.ofEpochSecond(1_000);
    write("I1", opened("a"));

    assertThat(posts.lease("I1", "one", now, now.plusSeconds(10))).isTrue();
    assertThat(posts.lease("I1", "two", now.plusSeconds(5), now.plusSeconds(15))).isFalse();
    assertThat(posts.lease("I1", "one", now.plusSeconds(5), now.plusSeconds(15))).isTrue();
    assertThat(posts.lease("I1", "two", now.plusSeconds(16), now.plusSeconds(26))).isTrue();

    posts.applied("I1", "one", 1);
    assertThat(posts.behind()).as("whose lease has passed applies nothing").containsExactly("I1");
    posts.release("I1", "two");
    assertThat(posts.behind()).containsExactly("I1");
    assertThat(posts.lease("I1", "one", now.plusSeconds(17), now.plusSeconds(27))).isTrue();
  }

  @Test
  void a_board_never_goes_back() {
    PostStore posts = store.posts();
    Instant now = Instant.ofEpochSecond(1_000);
    write("I1", opened("a"), new IncidentEntry.StageSet("s"));
    posts.lease("I1", "node", now, now.plusSeconds(10));
    posts.applied("I1", "node", 2);
    posts.lease("I1", "node", now, now.plusSeconds(10));
    posts.applied("I1", "node", 1);

    assertThat(posts.behind()).isEmpty();
  }

  @Test
  void a_post_is_kept_as_it_is_now() {
    PostStore posts = store.posts();
    write("I1", opened("a"));
    posts.keep(post("incident", State.CLAIMED));
    Post posted =
        post("incident", State.CLAIMED)
            .posted("3.4", "hash", 7, Instant.ofEpochMilli(1_700_000_000_456L));
    posts.keep(posted);
    posts.keep(post("walk", State.GONE));

    assertThat(posts.posts("I1")).containsExactly(posted, post("walk", State.GONE));
    assertThat(posts.posts("I2")).isEmpty();
    assertThat(posts.at("C1", "3.4")).contains(posted);
    assertThat(posts.at("C2", "3.4")).isEmpty();

    posts.forget(posted);
    assertThat(posts.posts("I1")).containsExactly(post("walk", State.GONE));
    assertThat(posts.at("C1", "3.4")).isEmpty();
  }

  @Test
  void a_card_that_was_deleted_stays_deleted_and_one_that_was_posted_anew_is_kept() {
    PostStore posts = store.posts();
    write("I1", opened("a"));
    Instant now = Instant.ofEpochMilli(1_700_000_000_456L);
    Post posted = post("incident", State.CLAIMED).posted("3.4", "hash", 7, now);
    posts.keep(posted);
    posts.keep(posted.gone());

    posts.keep(posted.posted("3.4", "newer", 8, now));
    assertThat(posts.posts("I1")).as("who was about to say so").containsExactly(posted.gone());

    Post anew = Post.claimed("I1", "incident", "C1", "another nonce", posted.since());
    posts.keep(anew);
    posts.forget(posted.gone());
    assertThat(posts.posts("I1")).containsExactly(anew);
  }

  // -- timers

  @Test
  void a_timer_fires_once_when_it_is_due_whoever_sets_it_again() throws InterruptedException {
    Instant due = Instant.now().minusSeconds(5).truncatedTo(ChronoUnit.MILLIS);
    BlockingQueue<String> fired = new LinkedBlockingQueue<>();
    for (int i = 0; i < 2; i++) {
      int seq = i;
      var unused =
          store.write(
              "I1",
              tx -> {
                append(tx, "I1", seq == 0 ? opened("a") : new IncidentEntry.StageSet("x"));
                tx.wake(due);
                tx.wake(Instant.now().plusSeconds(3_600));
                return true;
              });
    }
    try (Timers timers = store.timers(CLOCK, Firings.UNSEEN, fired::add)) {
      timers.start();
      assertThat(fired.poll(20, TimeUnit.SECONDS)).isEqualTo("I1");
      timers.lookNow();
      assertThat(fired.poll(1, TimeUnit.SECONDS)).as("the same once, the other not yet").isNull();
    }
  }

  @Test
  void a_timer_of_work_that_failed_never_fires_and_what_it_does_may_write() {
    Instant due = Instant.now().minusSeconds(5);
    assertThatThrownBy(
            () ->
                store.write(
                    "I1",
                    tx -> {
                      append(tx, "I1", opened("a"));
                      tx.wake(due);
                      throw new Refused("closed");
                    }))
        .isInstanceOf(Refused.class);
    BlockingQueue<String> fired = new LinkedBlockingQueue<>();
    write("I2", opened("b"));
    var unused =
        store.write(
            "I2",
            tx -> {
              tx.wake(due);
              return true;
            });
    try (Timers timers =
        store.timers(
            CLOCK,
            Firings.UNSEEN,
            incident -> {
              write(incident, new IncidentEntry.StageSet("x"));
              fired.add(incident);
            })) {
      timers.start();
      assertThat(fired.poll(20, TimeUnit.SECONDS)).isEqualTo("I2");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
    assertThat(fired).isEmpty();
    assertThat(store.entries("I2", 0)).hasSize(2);
  }

  @Test
  void two_nodes_share_the_timers_and_each_fires_on_one() throws InterruptedException {
    int many = 40;
    for (int i = 0; i < many; i++) {
      String incident = "I" + i;
      write(incident, opened("a"));
      var unused =
          store.write(
              incident,
              tx -> {
                tx.wake(Instant.now().minusSeconds(1));
                return true;
              });
    }
    BlockingQueue<String> fired = new LinkedBlockingQueue<>();
    try (SqlStore other = SqlStore.open(url);
        Timers one = store.timers(CLOCK, Firings.UNSEEN, fired::add);
        Timers two = other.timers(CLOCK, Firings.UNSEEN, fired::add)) {
      one.start();
      two.start();
      List<String> seen = new ArrayList<>();
      for (int i = 0; i < many; i++) {
        seen.add(fired.poll(20, TimeUnit.SECONDS));
      }
      assertThat(seen).doesNotContainNull().doesNotHaveDuplicates();
      assertThat(fired.poll(500, TimeUnit.MILLISECONDS)).isNull();
    }
  }
}
