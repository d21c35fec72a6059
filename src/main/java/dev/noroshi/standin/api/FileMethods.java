package dev.noroshi.standin.api;

import dev.noroshi.standin.content.ContentFault;
import dev.noroshi.standin.content.MessageContent;
import dev.noroshi.standin.json.Js;
import dev.noroshi.standin.world.Channel;
import dev.noroshi.standin.world.Installation;
import dev.noroshi.standin.world.Message;
import dev.noroshi.standin.world.Person;
import dev.noroshi.standin.world.StoredFile;
import dev.noroshi.standin.world.World;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The three steps of an upload, and asking after a file. */
final class FileMethods {

  private static final int MAX_ALT = 1_000;
  private static final int MAX_CHANNELS = 100;

  /** A file appears in its channel a little after the call that shared it, as in Slack. */
  static final Duration SHARE_DELAY = Duration.ofMillis(300);

  private final MessageContent contents;

  FileMethods(World world) {
    this.contents = new MessageContent(world.ids());
  }

  void register(Map<String, Method> methods) {
    methods.put("files.getUploadURLExternal", FileMethods::announce);
    methods.put("files.completeUploadExternal", this::complete);
    methods.put("files.info", FileMethods::info);
    methods.put("files.delete", FileMethods::delete);
  }

  private static JsonObjectBuilder announce(Call call) throws ApiError {
    String alt = call.text("alt_txt");
    if (alt != null && alt.length() > MAX_ALT) {
      throw new ApiError("alt_txt_too_large");
    }
    String name = call.text("filename");
    String length = call.text("length");
    if (name == null || length == null || !length.matches("[1-9]\\d{0,9}")) {
      throw new ApiError("missing_argument");
    }
    StoredFile file = call.workspace().announce(call.bot(), name, Long.parseLong(length), alt);
    return Js.object()
        .add("upload_url", call.world().baseUrl() + "/upload/" + file.id())
        .add("file_id", file.id());
  }

  private JsonObjectBuilder complete(Call call) throws ApiError {
    JsonArray given = call.array("files");
    if (given == null || given.isEmpty()) {
      throw new ApiError("invalid_arguments", List.of("[ERROR] missing required field: files"));
    }
    List<Channel> channels = channels(call);
    List<JsonObject> entries = Js.objects(given);
    if (entries.size() != given.size()) {
      throw new ApiError("invalid_arguments", List.of("[ERROR] must be objects: files"));
    }
    List<StoredFile> files = new ArrayList<>();
    for (JsonObject entry : entries) {
      StoredFile file = call.workspace().file(Js.string(entry, "id"));
      if (file == null || file.complete() || !file.user().equals(call.bot())) {
        throw new ApiError("file_not_found");
      }
      if (file.bytes() == null) {
        throw new ApiError("file_update_failed");
      }
      files.add(file);
    }
    JsonObject content = content(call);
    for (int i = 0; i < files.size(); i++) {
      files.get(i).complete(Js.string(entries.get(i), "title"));
    }
    String thread = call.text("thread_ts");
    Installation by = call.by();
    World world = call.world();
    if (!channels.isEmpty()) {
      world.timeline().after(SHARE_DELAY, () -> share(world, by, channels, files, content, thread));
    }
    return Js.object()
        .add("files", Js.objects(files.stream().map(file -> file.json(world.baseUrl())).toList()));
  }

  /** The one channel and the list of them; of a person it is the direct message. */
  private static List<Channel> channels(Call call) throws ApiError {
    List<Channel> channels = new ArrayList<>();
    String one = call.text("channel_id");
    if (one != null) {
      channels.add(channel(call, one, "channel_not_found"));
    }
    List<String> more = call.list("channels");
    if (channels.size() + more.size() > MAX_CHANNELS) {
      throw new ApiError("channels_limit_exceeded");
    }
    for (String id : more) {
      Person person = call.workspace().person(id);
      channels.add(
          person == null
              ? channel(call, id, "invalid_channel")
              : call.workspace().direct(List.of(person.id(), call.bot())));
    }
    return channels;
  }

  private static Channel channel(Call call, String id, String unknown) throws ApiError {
    Channel channel = call.workspace().channel(id);
    if (channel == null || !call.visible(channel)) {
      throw new ApiError(unknown);
    }
    if (!channel.has(call.bot())) {
      throw new ApiError("not_in_channel");
    }
    return channel;
  }

  private JsonObject content(Call call) throws ApiError {
    JsonObjectBuilder arguments = Js.object();
    String comment = call.text("initial_comment");
    JsonArray blocks = call.array("blocks");
    if (comment == null && blocks == null) {
      // A file needs no words; a blank stands in for them while the content is made.
      arguments.add("text", " ");
    }
    Js.put(arguments, "text", comment);
    if (comment == null && blocks != null) {
      arguments.add("blocks", blocks);
    }
    try {
      JsonObject content = contents.fromBot(arguments.build(), call.by());
      return comment == null ? Js.with(content, "text", Js.value("")) : content;
    } catch (ContentFault fault) {
      throw new ApiError(
          fault.code().equals("invalid_blocks") ? "invalid_blocks" : "invalid_arguments",
          fault.details());
    }
  }

  private static void share(
      World world,
      Installation by,
      List<Channel> channels,
      List<StoredFile> files,
      JsonObject content,
      @Nullable String thread) {
    world.locked(
        () -> {
          for (Channel channel : channels) {
            Message to = thread == null ? null : channel.message(thread);
            by.workspace().conversation().share(channel, files, by.botUser(), content, to);
          }
          return true;
        });
  }

  /** A file of one's own, or one in a channel the bot may know of. */
  private static StoredFile visible(Call call) throws ApiError {
    StoredFile file = call.workspace().file(call.text("file"));
    if (file == null || !file.complete()) {
      throw new ApiError("file_not_found");
    }
    boolean seen = file.user().equals(call.bot());
    for (Channel channel : file.channels()) {
      seen = seen || call.visible(channel);
    }
    if (!seen) {
      throw new ApiError("file_not_found");
    }
    return file;
  }

  private static JsonObjectBuilder info(Call call) throws ApiError {
    StoredFile file = visible(call);
    return Js.object().add("file", file.json(call.world().baseUrl())).add("comments", Js.array());
  }

  private static JsonObjectBuilder delete(Call call) throws ApiError {
    StoredFile file = visible(call);
    if (!file.user().equals(call.bot())) {
      throw new ApiError("cant_delete_file");
    }
    file.delete();
    return Js.object();
  }
}
