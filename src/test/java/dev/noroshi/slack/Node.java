package dev.noroshi.slack;

import dev.noroshi.desk.Desk;
import dev.noroshi.guide.Guide;
import dev.noroshi.slack.link.SocketLink;
import dev.noroshi.slack.link.Traffic;
import dev.noroshi.standin.TestSlack;
import dev.noroshi.store.SqlStore;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One of us, who may be one of several on the same database. */
final class Node implements AutoCloseable {

  private final Stage stage;
  private final TestSlack slack;
  private final Face face;
  private final @Nullable SqlStore own;
  private @Nullable SocketLink link;

  private Node(Stage stage, TestSlack slack, Guide guide, Desk desk, SqlStore store, boolean owns) {
    this.stage = stage;
    this.slack = slack;
    this.own = owns ? store : null;
    var credentials = slack.credentials();
    this.face =
        new Face(
            new Face.Access(
                slack.standIn().apiUrl(),
                credentials.botToken(),
                null,
                credentials.signingSecret()),
            stage.policy(),
            Traffic.UNSEEN,
            desk,
            store.posts(),
            () -> guide,
            stage.clock(),
            () -> UUID.randomUUID().toString(),
            UUID.randomUUID().toString(),
            stage.longestCall());
  }

  /** A node that shares the store of whoever made it. */
  static Node sharing(Stage stage, TestSlack slack, Guide guide, Desk desk, SqlStore store) {
    return new Node(stage, slack, guide, desk, store, false);
  }

  /** A node with a store of its own, as on another machine. */
  static Node apart(Stage stage, TestSlack slack, Guide guide) {
    SqlStore store = SqlStore.open(stage.database());
    Desk desk = new Desk(store, () -> guide, stage.clock(), new SceneIds());
    return new Node(stage, slack, guide, desk, store, true);
  }

  /** Begins; over HTTP the door opens when Slack tells who we are. */
  Node start() {
    if (!stage.http()) {
      link = face.connect(slack.credentials().appToken(), stage.pace());
    }
    face.start();
    return this;
  }

  Face face() {
    return face;
  }

  boolean isAlive() {
    SocketLink connected = link;
    return connected != null && connected.isAlive();
  }

  @Override
  public void close() {
    face.close();
    if (own != null) {
      own.close();
    }
  }
}
