package dev.noroshi.standin.world;

import dev.noroshi.standin.json.Js;
import dev.noroshi.standin.world.Channel.Kind;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An uploaded file. Guarded by the world's lock. */
public final class StoredFile {

  private final String id;
  private final String user;
  private final String name;
  private final long expected;
  private final @Nullable String altText;
  private final long created;
  private final Map<String, Channel> channels = new LinkedHashMap<>();
  private final Map<String, List<Message>> shares = new LinkedHashMap<>();
  private String title;
  private byte @Nullable [] bytes;
  private boolean complete;
  private boolean deleted;

  StoredFile(
      String id, String user, String name, long expected, @Nullable String altText, long created) {
    this.id = id;
    this.user = user;
    this.name = name;
    this.title = name;
    this.expected = expected;
    this.altText = altText;
    this.created = created;
  }

  public String id() {
    return id;
  }

  public String user() {
    return user;
  }

  public String name() {
    return name;
  }

  /** The length that was announced, which the bytes must have. */
  public long expected() {
    return expected;
  }

  public byte @Nullable [] bytes() {
    return bytes;
  }

  public boolean complete() {
    return complete && !deleted;
  }

  /** Whether bytes may still be put into it: nobody changes what was shared. */
  public boolean awaited() {
    return !complete && !deleted;
  }

  /** The channels it was put into. */
  public Collection<Channel> channels() {
    return channels.values();
  }

  void share(Channel channel) {
    channels.put(channel.id(), channel);
  }

  /** The message that shows the file. */
  void shared(Channel channel, Message message) {
    shares.computeIfAbsent(channel.id(), id -> new ArrayList<>()).add(message);
  }

  private JsonArray in(Set<Kind> kinds) {
    return Js.strings(
        channels().stream().filter(c -> kinds.contains(c.kind())).map(Channel::id).toList());
  }

  /** In which messages it stands, by channel, as {@code files.info} tells it. */
  private JsonObject shares() {
    JsonObjectBuilder open = Js.object();
    JsonObjectBuilder closed = Js.object();
    for (Channel channel : channels()) {
      JsonArrayBuilder messages = Js.array();
      for (Message message : shares.getOrDefault(channel.id(), List.of())) {
        JsonObjectBuilder share = Js.object().add("ts", message.ts());
        Js.put(share, "thread_ts", message.root());
        messages.add(share.add("channel_name", channel.name()));
      }
      (channel.kind() == Kind.PUBLIC ? open : closed).add(channel.id(), messages);
    }
    return Js.object().add("public", open).add("private", closed).build();
  }

  public void fill(byte[] content) {
    bytes = content;
  }

  public void complete(@Nullable String newTitle) {
    complete = true;
    title = newTitle == null ? title : newTitle;
  }

  public void delete() {
    deleted = true;
    bytes = null;
  }

  public String type() {
    int dot = name.lastIndexOf('.');
    return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
  }

  /** Told by the ending alone: what the bytes claim to be is not trusted. */
  public String mimetype() {
    return switch (type()) {
      case "png" -> "image/png";
      case "jpg", "jpeg" -> "image/jpeg";
      case "gif" -> "image/gif";
      case "webp" -> "image/webp";
      case "txt", "log", "md" -> "text/plain";
      case "csv" -> "text/csv";
      case "json" -> "application/json";
      case "pdf" -> "application/pdf";
      default -> "application/octet-stream";
    };
  }

  /** The file object; its address is under the given base. */
  public JsonObject json(String base) {
    String url = base + "/files/" + id;
    JsonObjectBuilder file =
        Js.object()
            .add("id", id)
            .add("created", created)
            .add("timestamp", created)
            .add("name", name)
            .add("title", title)
            .add("mimetype", mimetype())
            .add("filetype", type())
            .add("pretty_type", type().toUpperCase(Locale.ROOT))
            .add("user", user)
            .add("mode", "hosted")
            .add("editable", false)
            .add("is_external", false)
            .add("external_type", "")
            .add("is_public", false)
            .add("public_url_shared", false)
            .add("size", expected)
            .add("url_private", url)
            .add("url_private_download", url)
            .add("permalink", url)
            .add("channels", in(Set.of(Kind.PUBLIC)))
            .add("groups", in(Set.of(Kind.PRIVATE, Kind.MPIM)))
            .add("ims", in(Set.of(Kind.IM)))
            .add("shares", shares())
            .add("file_access", "visible");
    Js.put(file, "alt_txt", altText);
    if (mimetype().startsWith("image/")) {
      file.add("thumb_360", url);
    }
    return file.build();
  }
}
