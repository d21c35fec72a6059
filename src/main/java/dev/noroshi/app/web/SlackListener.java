package dev.noroshi.app.web;

import dev.noroshi.slack.link.Door;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;

/** Takes Slack's signed requests at one path: events, commands, interactions and checks alike. */
public final class SlackListener implements AutoCloseable {

  private static final String PATH = "/slack/events";

  /** Slack's own payloads are far shorter; the longest are views of 250 kB. */
  private static final int LONGEST_BODY = 1 << 20;

  /** More wait for the store than run: it has one writer. */
  private static final int THREADS = 16;

  private static final int WAITING = 64;

  /** Slack itself waits three seconds. */
  private static final Duration LONGEST_TURN = Duration.ofSeconds(5);

  private final Door door;
  private final Listener listener;

  /**
   * Listens from now on.
   *
   * @throws IOException when it cannot listen there
   */
  public SlackListener(Address address, Door door) throws IOException {
    this.door = door;
    this.listener =
        new Listener(
            "slack",
            address,
            new Listener.Limits(Set.of("POST"), THREADS, WAITING, LONGEST_BODY, LONGEST_TURN),
            this::answer);
  }

  public int port() {
    return listener.port();
  }

  private Answer answer(Asked asked, byte[] body) {
    if (!asked.path().equals(PATH)) {
      return Answer.of(404);
    }
    Door.Reply reply = door.take(asked.headers(), body, "");
    return new Answer(reply.status(), reply.type(), reply.body());
  }

  @Override
  public void close() {
    listener.close();
  }
}
