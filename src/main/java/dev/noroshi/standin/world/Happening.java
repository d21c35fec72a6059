package dev.noroshi.standin.world;

import jakarta.json.JsonObject;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened in a workspace. Told while the world's lock is held, in order, to the
 * deliverer of events and to the open pages.
 */
public sealed interface Happening {

  Workspace workspace();

  record Posted(Workspace workspace, Channel channel, Message message) implements Happening {}

  /**
   * A message is no longer what it was.
   *
   * @param before the message as it was
   * @param rewritten whether its author changed what it says, or only what hangs on it changed
   */
  record Changed(
      Workspace workspace, Channel channel, Message message, JsonObject before, boolean rewritten)
      implements Happening {}

  /**
   * A message was deleted.
   *
   * @param tombstone what is left in its place when it had replies
   */
  record Deleted(
      Workspace workspace,
      Channel channel,
      Message message,
      JsonObject before,
      @Nullable Message tombstone)
      implements Happening {}

  /** An ephemeral message was shown, changed or taken away. */
  record Whispered(Workspace workspace, Whisper whisper, Step step) implements Happening {
    public enum Step {
      SHOWN,
      CHANGED,
      GONE
    }
  }

  record Joined(Workspace workspace, Channel channel, String person, @Nullable String inviter)
      implements Happening {}

  record Left(Workspace workspace, Channel channel, String person) implements Happening {}

  /** A channel was made, renamed, archived, restored or described anew. */
  record ChannelChanged(Workspace workspace, Channel channel, What what, String by)
      implements Happening {
    public enum What {
      CREATED,
      RENAMED,
      ARCHIVED,
      UNARCHIVED,
      DESCRIBED,
      BOOKMARKED,
      READ
    }
  }

  record Reacted(
      Workspace workspace,
      Channel channel,
      Message message,
      String person,
      String name,
      boolean added)
      implements Happening {}

  record Pinned(Workspace workspace, Channel channel, Message message, String person, boolean added)
      implements Happening {}

  record FileShared(Workspace workspace, Channel channel, StoredFile file) implements Happening {}

  record PersonChanged(Workspace workspace, Person person) implements Happening {}

  record GroupChanged(Workspace workspace, Group group) implements Happening {}

  record HomeOpened(
      Workspace workspace, Installation by, String person, String tab, @Nullable View view)
      implements Happening {}

  record HomePublished(Workspace workspace, Installation by, String person, View view)
      implements Happening {}

  /** The modals of one person's window changed. */
  record StackChanged(Workspace workspace, String person, @Nullable String client)
      implements Happening {}

  record AppRemoved(Workspace workspace, Installation by) implements Happening {}
}
