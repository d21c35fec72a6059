package dev.noroshi.slack.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.noroshi.desk.CountingIds;
import dev.noroshi.desk.Desk;
import dev.noroshi.desk.OpenIncident;
import dev.noroshi.desk.PostStore.Post;
import dev.noroshi.desk.SettableClock;
import dev.noroshi.desk.Ticket;
import dev.noroshi.guide.Guide;
import dev.noroshi.guide.Lang;
import dev.noroshi.guide.TheGuide;
import dev.noroshi.slack.call.CallFailed;
import dev.noroshi.slack.cards.Card;
import dev.noroshi.store.SqlStore;
import dev.noroshi.store.TestDatabase;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A card is posted once, whatever is known of how the calls ended. */
final class PostingTest {

  private static final String ID = "I1";
  private static final Card CARD =
      new Card("remind/7", "…", JsonValue.EMPTY_JSON_ARRAY, false, 7, null);

  @TempDir Path folder = Path.of("");

  private final SettableClock clock = new SettableClock(Instant.parse("2026-11-21T03:00:00Z"));
  private final Lagging slack = new Lagging();

  @SuppressWarnings("NullAway.Init")
  private SqlStore store;

  /** A Slack that tells nobody how a post ended, and whose history lags. */
  private final class Lagging implements Calls {

    private static final Duration LAG = Duration.ofSeconds(5);

    private final List<Instant> posted = new ArrayList<>();
    private boolean takesEffect;

    @Override
    public String post(String channel, String nonce, Card card) throws CallFailed {
      if (takesEffect) {
        posted.add(clock.instant());
      }
      throw CallFailed.unclear("status 500");
    }

    @Override
    public void update(String channel, String ts, String nonce, Card card) {}

    @Override
    public void delete(String channel, String ts) {
      posted.remove(Instant.parse(ts));
    }

    @Override
    public void pin(String channel, String ts) {}

    @Override
    public String direct(String user) {
      return user;
    }

    @Override
    public List<String> find(String channel, String nonce, Instant since) {
      return posted.stream()
          .filter(at -> !at.isAfter(clock.instant().minus(LAG)))
          .map(Instant::toString)
          .toList();
    }
  }

  @BeforeEach
  void open() throws IOException {
    store = SqlStore.open(TestDatabase.sqlite(folder));
    Guide guide = TheGuide.checked();
    Ticket ticket = new Ticket("佐藤", "d1", Lang.JA);
    var unused =
        new Desk(store, () -> guide, clock, new CountingIds("a"))
            .handle(new OpenIncident(ticket, ID, "t", false, null, Lang.JA, null, null));
  }

  @AfterEach
  void close() {
    store.close();
  }

  private Post post() {
    return store.posts().posts(ID).get(0);
  }

  @Test
  void what_was_posted_at_the_second_attempt_is_waited_for_like_at_the_first() throws CallFailed {
    Posting posting = new Posting(store.posts(), slack, clock, () -> "mark");
    assertThatThrownBy(() -> posting.first(ID, "C1", CARD)).isInstanceOf(CallFailed.class);
    clock.advance(Duration.ofSeconds(10));
    slack.takesEffect = true;
    assertThatThrownBy(() -> posting.bring(post(), CARD, false, () -> true))
        .isInstanceOf(CallFailed.class);
    assertThat(slack.posted).hasSize(1);

    clock.advance(Duration.ofSeconds(2));
    assertThat(posting.bring(post(), CARD, false, () -> true).outcome())
        .as("history may not tell yet")
        .isEqualTo(Posting.Outcome.LATER);
    clock.advance(Duration.ofSeconds(8));
    assertThat(posting.bring(post(), CARD, false, () -> true).outcome())
        .isEqualTo(Posting.Outcome.DONE);
    assertThat(slack.posted).hasSize(1);
  }
}
