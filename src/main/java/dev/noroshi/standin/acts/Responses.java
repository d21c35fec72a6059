package dev.noroshi.standin.acts;

import dev.noroshi.standin.content.ContentFault;
import dev.noroshi.standin.content.MessageContent;
import dev.noroshi.standin.delivery.ResponseUrls;
import dev.noroshi.standin.delivery.ResponseUrls.Reference;
import dev.noroshi.standin.delivery.ResponseUrls.UsedUp;
import dev.noroshi.standin.json.Js;
import dev.noroshi.standin.world.Channel;
import dev.noroshi.standin.world.Conversation;
import dev.noroshi.standin.world.Message;
import dev.noroshi.standin.world.Whisper;
import dev.noroshi.standin.world.Whispers;
import dev.noroshi.standin.world.World;
import jakarta.json.JsonObject;
import org.jspecify.annotations.Nullable;

/** What an app answers to a command or an action: at once, or later through its response URL. */
public final class Responses {

  private final World world;
  private final ResponseUrls urls;
  private final MessageContent contents;

  public Responses(World world, ResponseUrls urls) {
    this.world = world;
    this.urls = urls;
    this.contents = new MessageContent(world.ids());
  }

  /**
   * How it went.
   *
   * @param status the HTTP status
   * @param word the body
   */
  public record Result(int status, String word) {

    static final Result OK = new Result(200, "ok");
  }

  /** A request to a response URL. */
  public Result late(String id, @Nullable JsonObject body) {
    return world.locked(
        () -> {
          if (body == null) {
            return new Result(400, "invalid_payload");
          }
          try {
            return carryOut(urls.use(id), id, body);
          } catch (UsedUp used) {
            return new Result(404, String.valueOf(used.getMessage()));
          } catch (ContentFault fault) {
            return new Result(400, fault.code());
          }
        });
  }

  private Result carryOut(Reference reference, String id, JsonObject body) throws ContentFault {
    boolean delete = Js.truth(body, "delete_original");
    boolean replace = Js.truth(body, "replace_original");
    if (!delete && !replace) {
      return say(reference, body, Js.string(body, "thread_ts"));
    }
    Original original = urls.originalGone(id) ? null : original(reference);
    if (original == null) {
      return new Result(404, "message_not_found");
    }
    if (delete) {
      urls.forgetOriginal(id);
      original.delete();
    } else {
      original.replace(contents.fromBot(body, reference.by()));
    }
    return Result.OK;
  }

  /** The message whose element was pressed. */
  private interface Original {
    void delete();

    void replace(JsonObject content);
  }

  private static @Nullable Original original(Reference reference) {
    String ts = reference.message();
    Channel channel = reference.by().workspace().channel(reference.channel());
    Conversation conversation = reference.by().workspace().conversation();
    if (ts == null || channel == null) {
      return null;
    }
    Whispers whispers = reference.by().workspace().whispers();
    Whisper whisper = whispers.find(channel.id(), ts);
    if (whisper != null) {
      return new Original() {
        @Override
        public void delete() {
          whispers.remove(whisper);
        }

        @Override
        public void replace(JsonObject content) {
          whispers.rewrite(whisper, content);
        }
      };
    }
    Message message = channel.living(ts);
    if (message == null) {
      return null;
    }
    return new Original() {
      @Override
      public void delete() {
        conversation.delete(channel, message);
      }

      @Override
      public void replace(JsonObject content) {
        conversation.rewrite(channel, message, content, reference.by().botUser());
      }
    };
  }

  /** What the acknowledgement of a command holds: JSON, plain text, or nothing. */
  void atOnce(Reference reference, String body) throws ActFault {
    if (body.isBlank()) {
      return;
    }
    JsonObject json = Js.readObject(body);
    JsonObject said = json == null ? Js.object().add("text", body).build() : json;
    if (json != null && json.isEmpty()) {
      return;
    }
    try {
      say(reference, said, null);
    } catch (ContentFault fault) {
      throw new ActFault("invalid_response");
    }
  }

  /** In the channel for all, or, as is usual, for the one person only. */
  private Result say(Reference reference, JsonObject body, @Nullable String thread)
      throws ContentFault {
    Channel channel = reference.by().workspace().channel(reference.channel());
    if (channel == null) {
      return new Result(404, "channel_not_found");
    }
    JsonObject content = contents.fromBot(body, reference.by());
    Conversation conversation = reference.by().workspace().conversation();
    Message to = thread == null ? null : channel.message(thread);
    if ("in_channel".equals(Js.string(body, "response_type"))) {
      if (channel.archived()) {
        return new Result(404, "is_archived");
      }
      conversation.post(channel, reference.by().botUser(), content, to, false);
    } else {
      String inThread = to == null ? reference.thread() : to.thread();
      reference
          .by()
          .workspace()
          .whispers()
          .show(channel, reference.person(), reference.by().botUser(), inThread, content);
    }
    return Result.OK;
  }
}
