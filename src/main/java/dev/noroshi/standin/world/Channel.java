package dev.noroshi.standin.world;

import dev.noroshi.standin.json.Js;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A channel or a direct message, with all that was said in it. Guarded by the world's lock. */
public final class Channel {

  /** What kind of conversation it is. */
  public enum Kind {
    PUBLIC("channel", "channels"),
    PRIVATE("group", "groups"),
    IM("im", "im"),
    MPIM("mpim", "mpim");

    private final String type;
    private final String scope;

    Kind(String type, String scope) {
      this.type = type;
      this.scope = scope;
    }

    /** The {@code channel_type} of events. */
    public String type() {
      return type;
    }

    /** The first half of the scopes for it, as in {@code groups:history}. */
    public String scope() {
      return scope;
    }
  }

  private final String id;
  private final Kind kind;
  private final String creator;
  private final long created;
  private final boolean shared;
  private final Set<String> members = new LinkedHashSet<>();
  private final NavigableMap<String, Message> messages = new TreeMap<>();
  private final Map<String, String> lastRead = new HashMap<>();
  private final Map<String, Bookmark> bookmarks = new LinkedHashMap<>();
  private String name;
  private String topic = "";
  private String purpose = "";
  private boolean archived;
  private long lastMicros;

  Channel(String id, Kind kind, String name, String creator, long created, boolean shared) {
    this.id = id;
    this.kind = kind;
    this.name = name;
    this.creator = creator;
    this.created = created;
    this.shared = shared;
  }

  /** A link on top of a channel. */
  public record Bookmark(
      String id, String title, String link, @Nullable String emoji, long created, long updated) {}

  public String id() {
    return id;
  }

  public Kind kind() {
    return kind;
  }

  public String name() {
    return name;
  }

  public String creator() {
    return creator;
  }

  public boolean shared() {
    return shared;
  }

  public boolean archived() {
    return archived;
  }

  public String topic() {
    return topic;
  }

  public String purpose() {
    return purpose;
  }

  public Set<String> members() {
    return members;
  }

  public boolean has(String person) {
    return members.contains(person);
  }

  public NavigableMap<String, Message> messages() {
    return messages;
  }

  public @Nullable Message message(@Nullable String ts) {
    String full = Stamps.full(ts);
    return full == null ? null : messages.get(full);
  }

  /** A message that is there and has not been deleted. */
  public @Nullable Message living(@Nullable String ts) {
    Message message = message(ts);
    return message == null || message.tombstone() ? null : message;
  }

  /** The messages of the channel itself, without plain replies; oldest first. */
  public List<Message> timeline() {
    return messages.values().stream().filter(Message::inChannel).toList();
  }

  /** A thread: its root, then the replies, oldest first. */
  public List<Message> thread(Message root) {
    List<Message> thread = new ArrayList<>(List.of(root));
    for (String ts : root.replies()) {
      Message reply = messages.get(ts);
      if (reply != null) {
        thread.add(reply);
      }
    }
    return thread;
  }

  public List<Message> pins() {
    return messages.values().stream().filter(Message::pinned).toList();
  }

  public Map<String, Bookmark> bookmarks() {
    return bookmarks;
  }

  /** The next time stamp: never twice, always growing, even within one microsecond. */
  String stamp(long nowMicros) {
    lastMicros = Math.max(nowMicros, lastMicros + 1);
    return Stamps.of(lastMicros);
  }

  void rename(String newName) {
    name = newName;
  }

  public void describe(String newTopic, String newPurpose) {
    topic = newTopic;
    purpose = newPurpose;
  }

  void archive(boolean on) {
    archived = on;
  }

  public String lastRead(String person) {
    return lastRead.getOrDefault(person, "0000000000.000000");
  }

  public void read(String person, String ts) {
    lastRead.put(person, ts);
  }

  /** What a person has not read: by others, in the channel itself. */
  public List<Message> unread(String person) {
    return messages.tailMap(lastRead(person), false).values().stream()
        .filter(message -> message.inChannel() && !message.user().equals(person))
        .filter(message -> !message.tombstone())
        .toList();
  }

  /** How many of these speak to the person: every one in a direct message, else the mentions. */
  public static long mentions(Channel channel, List<Message> unread, String person) {
    if (channel.kind == Kind.IM || channel.kind == Kind.MPIM) {
      return unread.size();
    }
    return unread.stream()
        .filter(
            message ->
                message.text().contains("<@" + person)
                    || message.text().contains("<!channel>")
                    || message.text().contains("<!here>")
                    || message.text().contains("<!everyone>"))
        .count();
  }

  /** The conversation object of the Web API, as the given member or bot sees it. */
  public JsonObject json(Workspace workspace, String viewer) {
    JsonObjectBuilder channel =
        Js.object()
            .add("id", id)
            .add("created", created)
            .add("updated", created * 1000)
            .add("is_archived", archived)
            .add("is_im", kind == Kind.IM)
            .add("is_org_shared", false)
            .add("context_team_id", workspace.id());
    if (kind == Kind.IM) {
      Person partner = workspace.person(partner(viewer));
      return channel
          .add("user", partner(viewer))
          .add("is_user_deleted", partner != null && partner.deleted())
          .build();
    }
    channel
        .add("name", name)
        .add("name_normalized", name)
        .add("creator", creator)
        .add("is_channel", kind == Kind.PUBLIC)
        .add("is_group", kind == Kind.PRIVATE)
        .add("is_mpim", kind == Kind.MPIM)
        .add("is_private", kind != Kind.PUBLIC)
        .add("is_general", name.equals("general"))
        .add("is_shared", shared)
        .add("is_ext_shared", shared)
        .add("is_pending_ext_shared", false)
        .add("is_member", members.contains(viewer))
        .add("unlinked", 0)
        .add("shared_team_ids", Js.strings(workspace.teamsOf(this)))
        .add("topic", Js.object().add("value", topic).add("creator", "").add("last_set", 0))
        .add("purpose", Js.object().add("value", purpose).add("creator", "").add("last_set", 0))
        .add("previous_names", Js.array());
    return channel.build();
  }

  /** The other one of a direct message; the person themself in a note to self. */
  public String partner(String viewer) {
    return members.stream().filter(member -> !member.equals(viewer)).findFirst().orElse(viewer);
  }
}
