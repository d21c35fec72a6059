package dev.noroshi.standin.acts;

import dev.noroshi.standin.world.Channel;
import dev.noroshi.standin.world.Channel.Kind;
import dev.noroshi.standin.world.Message;
import dev.noroshi.standin.world.Person;
import dev.noroshi.standin.world.Views.Window;
import dev.noroshi.standin.world.Workspace;
import dev.noroshi.standin.world.World;
import org.jspecify.annotations.Nullable;

/**
 * Who acts, where, and in which window. All its methods are called under the world's lock.
 *
 * @param client the window of the page, or null when it was no page
 */
public record Actor(Workspace workspace, Person person, @Nullable String client) {

  public static Actor of(
      World world, @Nullable String team, @Nullable String person, @Nullable String client)
      throws ActFault {
    Workspace workspace = world.workspace(team);
    if (workspace == null) {
      throw new ActFault("team_not_found");
    }
    Person found = workspace.person(person);
    if (found == null || found.deleted() || found.isBot()) {
      throw new ActFault("user_not_found");
    }
    return new Actor(workspace, found, client);
  }

  String id() {
    return person.id();
  }

  Window window() {
    return new Window(person.id(), client);
  }

  /** A channel the person can see: one they are in, or a public one unless they are a guest. */
  public Channel channel(@Nullable String id) throws ActFault {
    Channel channel = workspace.channel(id);
    if (channel == null || !sees(channel)) {
      throw new ActFault("channel_not_found");
    }
    return channel;
  }

  public boolean sees(Channel channel) {
    boolean open =
        channel.kind() == Kind.PUBLIC
            && person.guest() == Person.Guest.NONE
            && person.outside() == null;
    return open || channel.has(person.id());
  }

  /** A channel the person is in and can write to. */
  Channel writable(@Nullable String id) throws ActFault {
    Channel channel = channel(id);
    if (!channel.has(person.id())) {
      throw new ActFault("not_in_channel");
    }
    if (channel.archived()) {
      throw new ActFault("is_archived");
    }
    return channel;
  }

  Message message(Channel channel, @Nullable String ts) throws ActFault {
    Message message = channel.living(ts);
    if (message == null) {
      throw new ActFault("message_not_found");
    }
    return message;
  }
}
