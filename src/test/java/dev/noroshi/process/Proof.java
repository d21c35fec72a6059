package dev.noroshi.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.noroshi.desk.PostStore.Post;
import dev.noroshi.desk.PostStore.State;
import dev.noroshi.record.Chain;
import dev.noroshi.record.Incident;
import dev.noroshi.record.Mark;
import dev.noroshi.record.Reminders;
import dev.noroshi.standin.TestSlack;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What must be true in the end of all that people were reminded of: on record once, and seen once.
 * How late it was is printed and never asserted; the aim is that nothing is later than 60 s after
 * somebody of us is there again. Time in which nobody of us was there does not count.
 */
final class Proof {

  private final TestSlack slack;
  private final Drills drills;
  private final Uptime uptime;

  /** The messages of ours in a place, by their mark, each with its stamp. */
  private final Map<String, Map<String, List<String>>> seen = new TreeMap<>();

  private final Lateness reminded = new Lateness("due, until it is seen in the channel");
  private final Lateness written = new Lateness("due, until it is on record");
  private final Lateness carded = new Lateness("on record, until it is seen in the channel");
  private final Lateness told = new Lateness("on record, until it is seen by one person");
  private int marks;

  Proof(TestSlack slack, Drills drills, Uptime uptime) {
    this.slack = slack;
    this.drills = drills;
    this.uptime = uptime;
  }

  /** Looks at all of them; how many marks of reminders there are. */
  int holds() {
    Set<String> stamps = new TreeSet<>();
    for (Incident incident : drills.incidents()) {
      holds(incident, stamps);
    }
    Set<String> there = new TreeSet<>();
    seen.forEach(
        (place, byMark) ->
            byMark.values().forEach(all -> all.forEach(ts -> there.add(place + "/" + ts))));
    assertThat(there).as("no message of ours is left that nobody knows").isSubsetOf(stamps);
    return marks;
  }

  private void holds(Incident incident, Set<String> stamps) {
    String id = incident.id();
    assertThat(Chain.check(id, drills.store().entries(id, 0))).isEmpty();
    Reminders reminders = incident.reminders();
    List<Mark> said = reminders.all().stream().flatMap(one -> one.marks().stream()).toList();
    assertThat(said).as("marks of %s", id).doesNotHaveDuplicates();
    marks += said.size();

    Map<String, Post> posts = new LinkedHashMap<>();
    drills.store().posts().posts(id).forEach(post -> posts.put(post.key(), post));
    assertThat(posts.values()).extracting(Post::state).containsOnly(State.POSTED);
    posts.values().forEach(post -> stamps.add(post.channel() + "/" + post.ts()));
    Map<String, Instant> due = due(reminders);
    assertThat(posts.keySet().stream().filter(Proof::isSaid).toList())
        .as("a message for each entry of %s", id)
        .containsExactlyInAnyOrderElementsOf(due.keySet());
    due.forEach(
        (key, at) -> {
          Post post = Objects.requireNonNull(posts.get(key));
          assertThat(seen(post)).as("%s of %s is seen once", key, id).containsExactly(post.ts());
          Instant shown = instant(String.valueOf(post.ts()));
          Instant entry = drills.machineAt(incident, at);
          (key.startsWith("told/") ? told : carded).add(uptime.between(entry, shown));
        });
    for (Reminders.Reminder reminder : reminders.all()) {
      Post post = Objects.requireNonNull(posts.get(key(reminder)));
      Instant shown = instant(String.valueOf(post.ts()));
      for (Mark mark : reminder.marks()) {
        Instant from = drills.machineAt(incident, mark.at());
        written.add(uptime.between(from, drills.machineAt(incident, reminder.at())));
        reminded.add(uptime.between(from, shown));
      }
    }
  }

  private static boolean isSaid(String key) {
    return key.startsWith("remind/") || key.startsWith("digest/") || key.startsWith("told/");
  }

  private static String key(Reminders.Reminder reminder) {
    return (reminder.digest() ? "digest/" : "remind/") + reminder.seq();
  }

  /** Each message that there must be, and when it was called for. */
  private static Map<String, Instant> due(Reminders reminders) {
    Map<String, Instant> due = new LinkedHashMap<>();
    reminders.all().forEach(reminder -> due.put(key(reminder), reminder.at()));
    for (Reminders.Call call : reminders.calls()) {
      assertThat(call.missed()).as("everybody can be reached").isEmpty();
      for (int i = 0; i < call.what().people().size(); i++) {
        due.put("told/" + call.seq() + "/" + i, call.at());
      }
    }
    return due;
  }

  private List<String> seen(Post post) {
    return seen.computeIfAbsent(post.channel(), this::read).getOrDefault(post.nonce(), List.of());
  }

  private Map<String, List<String>> read(String channel) {
    Map<String, List<String>> byMark = new TreeMap<>();
    String cursor = "";
    do {
      JsonObject page =
          slack
              .api(
                  "conversations.history",
                  "channel",
                  channel,
                  "include_all_metadata",
                  true,
                  "limit",
                  200,
                  "cursor",
                  cursor)
              .json();
      for (JsonObject message : TestSlack.objects(page, "messages")) {
        JsonObject metadata = message.getJsonObject("metadata");
        if (metadata != null) {
          String mark = metadata.getJsonObject("event_payload").getString("id");
          byMark.computeIfAbsent(mark, key -> new ArrayList<>()).add(message.getString("ts"));
        }
      }
      JsonObject next = page.getJsonObject("response_metadata");
      cursor = next == null ? "" : next.getString("next_cursor", "");
    } while (!cursor.isEmpty());
    return byMark;
  }

  private static Instant instant(String ts) {
    return Instant.EPOCH.plus(Duration.ofMillis(Math.round(Double.parseDouble(ts) * 1_000)));
  }

  /** For whoever reads the output. */
  void print(String what) {
    System.out.printf("%s: %d marks%n", what, marks);
    List.of(reminded, written, carded, told).forEach(System.out::println);
  }

  /** How late something was, over and over. */
  private static final class Lateness {

    private final String what;
    private final List<Long> millis = new ArrayList<>();

    Lateness(String what) {
      this.what = what;
    }

    void add(Duration late) {
      millis.add(late.toMillis());
    }

    private double at(double share) {
      List<Long> sorted = millis.stream().sorted().toList();
      int index = (int) Math.ceil(share * sorted.size()) - 1;
      return sorted.isEmpty() ? 0 : sorted.get(Math.max(0, index)) / 1_000.0;
    }

    @Override
    public String toString() {
      return "  %-45s n %6d  p50 %6.1f s  p99 %6.1f s  max %6.1f s"
          .formatted(what, millis.size(), at(0.5), at(0.99), at(1));
    }
  }
}
