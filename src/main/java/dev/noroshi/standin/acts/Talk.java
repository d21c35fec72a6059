package dev.noroshi.standin.acts;

import dev.noroshi.standin.json.Js;
import dev.noroshi.standin.world.Channel;
import dev.noroshi.standin.world.Channel.Kind;
import dev.noroshi.standin.world.Conversation;
import dev.noroshi.standin.world.Markup;
import dev.noroshi.standin.world.Message;
import dev.noroshi.standin.world.Person;
import dev.noroshi.standin.world.RichText;
import dev.noroshi.standin.world.Stamps;
import dev.noroshi.standin.world.StoredFile;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What people do in channels without an app: write, change, react, come and go. */
public final class Talk {

  private static final int MAX_TEXT = 12_000;
  private static final int MAX_TOPIC = 250;

  private final Actor actor;

  public Talk(Actor actor) {
    this.actor = actor;
  }

  private Conversation conversation() {
    return actor.workspace().conversation();
  }

  /** Writes a message, perhaps in a thread, perhaps with files. */
  public Message write(
      @Nullable String channelId,
      String text,
      @Nullable String thread,
      boolean broadcast,
      List<String> fileIds)
      throws ActFault {
    Channel channel = actor.writable(channelId);
    List<StoredFile> files = new ArrayList<>();
    for (String id : fileIds) {
      StoredFile file = actor.workspace().file(id);
      if (file == null || !file.user().equals(actor.id())) {
        throw new ActFault("file_not_found");
      }
      files.add(file);
    }
    if (text.isBlank() && files.isEmpty()) {
      throw new ActFault("no_text");
    }
    bounded(text);
    Message to = thread == null ? null : channel.message(thread);
    if (thread != null && to == null) {
      throw new ActFault("thread_not_found");
    }
    JsonObject content = content(text);
    return files.isEmpty()
        ? conversation().post(channel, actor.id(), content, to, broadcast)
        : conversation().share(channel, files, actor.id(), content, to);
  }

  static void bounded(String text) throws ActFault {
    if (text.length() > MAX_TEXT) {
      throw new ActFault("msg_too_long");
    }
  }

  private JsonObject content(String typed) {
    String text = Markup.typed(actor.workspace(), typed);
    JsonObjectBuilder content =
        Js.object().add("text", text).add("team", actor.person().homeTeam());
    if (!text.isEmpty()) {
      String blockId = actor.workspace().world().ids().secret(5);
      content.add("blocks", RichText.of(text, blockId));
    }
    return content.build();
  }

  /** Writes a message of one's own anew. */
  public void rewrite(@Nullable String channelId, @Nullable String ts, String text)
      throws ActFault {
    Channel channel = actor.writable(channelId);
    Message message = own(channel, ts);
    if (text.isBlank()) {
      throw new ActFault("no_text");
    }
    bounded(text);
    JsonObjectBuilder content = Js.object(message.content());
    content(text).forEach(content::add);
    conversation().rewrite(channel, message, content.build(), actor.id());
  }

  private Message own(Channel channel, @Nullable String ts) throws ActFault {
    Message message = actor.message(channel, ts);
    if (!message.user().equals(actor.id())) {
      throw new ActFault("not_your_message");
    }
    return message;
  }

  /** Deletes a message: one's own, or one an app posted, as an administrator may. */
  public void delete(@Nullable String channelId, @Nullable String ts) throws ActFault {
    Channel channel = actor.channel(channelId);
    Message message = actor.message(channel, ts);
    if (message.appId() == null) {
      own(channel, ts);
    }
    conversation().delete(channel, message);
  }

  public void react(
      @Nullable String channelId, @Nullable String ts, @Nullable String name, boolean add)
      throws ActFault {
    Channel channel = actor.writable(channelId);
    if (name == null || !name.matches("[\\p{L}\\p{N}_+:'-]{1,100}")) {
      throw new ActFault("invalid_name");
    }
    conversation().react(channel, actor.message(channel, ts), actor.id(), name, add);
  }

  public void pin(@Nullable String channelId, @Nullable String ts, boolean add) throws ActFault {
    Channel channel = actor.writable(channelId);
    conversation().pin(channel, actor.message(channel, ts), actor.id(), add);
  }

  public void read(@Nullable String channelId, @Nullable String ts) throws ActFault {
    Channel channel = actor.channel(channelId);
    String full = Stamps.full(ts);
    if (full != null && channel.lastRead(actor.id()).compareTo(full) < 0) {
      conversation().read(channel, actor.id(), full);
    }
  }

  /** A direct message with these people. */
  public Channel open(List<String> people) throws ActFault {
    List<String> members = new ArrayList<>(List.of(actor.id()));
    for (String id : people) {
      Person person = actor.workspace().person(id);
      if (person == null || person.deleted()) {
        throw new ActFault("user_not_found");
      }
      members.add(id);
    }
    if (members.size() < 2 || members.size() > 9) {
      throw new ActFault("too_many_users");
    }
    return actor.workspace().direct(members);
  }

  public Channel create(String name, boolean isPrivate) throws ActFault {
    if (!name.matches("[\\p{L}\\p{N}\\p{M}_-]{1,80}")
        || name.chars().anyMatch(Character::isUpperCase)) {
      throw new ActFault("invalid_name");
    }
    if (actor.workspace().channelByName(name) != null) {
      throw new ActFault("name_taken");
    }
    return actor.workspace().create(name, isPrivate, actor.id());
  }

  public Channel join(@Nullable String channelId) throws ActFault {
    Channel channel = actor.channel(channelId);
    if (channel.kind() != Kind.PUBLIC || channel.archived()) {
      throw new ActFault("cannot_join");
    }
    conversation().join(channel, actor.id(), null);
    return channel;
  }

  public void leave(@Nullable String channelId) throws ActFault {
    Channel channel = actor.channel(channelId);
    named(channel);
    conversation().leave(channel, actor.id());
  }

  private static void named(Channel channel) throws ActFault {
    if (channel.kind() == Kind.IM || channel.kind() == Kind.MPIM) {
      throw new ActFault("direct_message");
    }
  }

  /** Takes somebody in: a person, a guest, somebody from outside, or an app's bot. */
  public void invite(@Nullable String channelId, @Nullable String person) throws ActFault {
    Channel channel = actor.writable(channelId);
    named(channel);
    Person invited = actor.workspace().person(person);
    if (invited == null || invited.deleted()) {
      throw new ActFault("user_not_found");
    }
    conversation().join(channel, invited.id(), actor.id());
  }

  /** Takes somebody out. */
  public void remove(@Nullable String channelId, @Nullable String person) throws ActFault {
    Channel channel = actor.writable(channelId);
    named(channel);
    if (person == null || !channel.has(person)) {
      throw new ActFault("user_not_found");
    }
    conversation().leave(channel, person);
  }

  public void archive(@Nullable String channelId, boolean on) throws ActFault {
    Channel channel = actor.channel(channelId);
    named(channel);
    conversation().archive(channel, on, actor.id());
  }

  public void rename(@Nullable String channelId, String name) throws ActFault {
    Channel channel = actor.writable(channelId);
    named(channel);
    if (!name.matches("[\\p{L}\\p{N}\\p{M}_-]{1,80}")
        || actor.workspace().channelByName(name) != null) {
      throw new ActFault("invalid_name");
    }
    conversation().rename(channel, name, actor.id());
  }

  public void topic(@Nullable String channelId, String topic) throws ActFault {
    Channel channel = actor.writable(channelId);
    if (topic.length() > MAX_TOPIC) {
      throw new ActFault("too_long");
    }
    conversation().topic(channel, Markup.escape(topic), actor.id());
  }

  /** Takes an uploaded file; it is posted with the message that names it. */
  public StoredFile upload(String name, byte[] bytes) {
    StoredFile file = actor.workspace().announce(actor.id(), name, bytes.length, null);
    file.fill(bytes);
    file.complete(null);
    return file;
  }
}
