package dev.noroshi.app;

import dev.noroshi.guide.Guide;
import dev.noroshi.slack.Face;
import dev.noroshi.slack.who.Policy;
import java.io.IOException;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;

/** Noroshi in Slack: the core and the face on it. */
public final class SlackService implements AutoCloseable {

  private final Noroshi noroshi;
  private final Face face;

  private SlackService(Noroshi noroshi, Face face) {
    this.noroshi = noroshi;
    this.face = face;
  }

  /**
   * Connects by a socket and keeps the cards true from now on.
   *
   * @throws IOException when Slack cannot be reached or refuses the tokens
   */
  public static SlackService connect(
      RecordPlace place, Guide guide, Face.Access access, String appToken) throws IOException {
    Noroshi noroshi = Noroshi.open(place, guide);
    Face face =
        new Face(
            access,
            noroshi.desk(),
            noroshi.posts(),
            () -> guide,
            noroshi.clock(),
            () -> UUID.randomUUID().toString(),
            UUID.randomUUID().toString(),
            Policy.NONE);
    try {
      face.connect(appToken);
    } catch (IOException | RuntimeException e) {
      face.close();
      noroshi.close();
      throw e;
    }
    face.start();
    return new SlackService(noroshi, face);
  }

  /** Stays until the thread is interrupted. */
  public void stay() throws InterruptedException {
    new CountDownLatch(1).await();
  }

  Noroshi noroshi() {
    return noroshi;
  }

  @Override
  public void close() {
    face.close();
    noroshi.close();
  }
}
