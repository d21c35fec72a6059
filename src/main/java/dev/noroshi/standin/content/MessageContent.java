package dev.noroshi.standin.content;

import dev.noroshi.standin.blocks.BlockRules;
import dev.noroshi.standin.blocks.Problem;
import dev.noroshi.standin.json.Js;
import dev.noroshi.standin.world.Ids;
import dev.noroshi.standin.world.Installation;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the arguments that make a message: text, blocks, attachments, metadata, a chosen name. */
public final class MessageContent {

  private static final int MAX_TEXT = 40_000;
  private static final int MAX_MARKDOWN = 12_000;
  private static final int MAX_ATTACHMENTS = 100;

  /** Slack publishes no number; this is what is known to be refused for sure. */
  private static final int MAX_METADATA = 16_000;

  private final Ids ids;

  public MessageContent(Ids ids) {
    this.ids = ids;
  }

  /** What an app's bot says. */
  public JsonObject fromBot(JsonObject arguments, Installation by) throws ContentFault {
    JsonObjectBuilder content = Js.object(read(arguments));
    String username = Js.string(arguments, "username");
    if (username != null && by.may("chat:write.customize")) {
      content.add("username", username).add("subtype", "bot_message");
    }
    return content
        .add("bot_id", by.botId())
        .add("app_id", by.app().id())
        .add("team", by.workspace().id())
        .add(
            "bot_profile",
            Js.object()
                .add("id", by.botId())
                .add("app_id", by.app().id())
                .add("name", by.app().name())
                .add("deleted", false)
                .add("updated", 0)
                .add("team_id", by.workspace().id())
                .add("icons", Js.object()))
        .build();
  }

  /** Text, blocks, attachments and metadata; at least one of the first three. */
  private JsonObject read(JsonObject arguments) throws ContentFault {
    String text = Js.string(arguments, "text", "");
    String markdown = Js.string(arguments, "markdown_text", "");
    JsonArray blocks = array(arguments, "blocks", "invalid_blocks_format");
    JsonArray attachments = array(arguments, "attachments", "invalid_attachments");
    if (!markdown.isEmpty()) {
      if (!text.isEmpty() || blocks != null) {
        throw new ContentFault("markdown_text_conflict");
      }
      if (markdown.length() > MAX_MARKDOWN) {
        throw new ContentFault("msg_too_long");
      }
      blocks = Js.array().add(Js.object().add("type", "markdown").add("text", markdown)).build();
    }
    if (text.length() > MAX_TEXT) {
      throw new ContentFault("msg_too_long");
    }
    boolean nothing =
        (blocks == null || blocks.isEmpty()) && (attachments == null || attachments.isEmpty());
    if (text.isEmpty() && nothing) {
      throw new ContentFault("no_text");
    }
    JsonObjectBuilder content = Js.object().add("text", text);
    if (blocks != null && !blocks.isEmpty()) {
      content.add("blocks", checked(blocks, "/blocks"));
    }
    if (attachments != null && !attachments.isEmpty()) {
      content.add("attachments", attachments(attachments));
    }
    JsonObject metadata = metadata(arguments.get("metadata"));
    if (metadata != null) {
      content.add("metadata", metadata);
    }
    return content.build();
  }

  /** A list that may have come as JSON or as a text that holds JSON. */
  private static @Nullable JsonArray array(JsonObject arguments, String name, String fault)
      throws ContentFault {
    JsonValue given = arguments.get(name);
    if (given instanceof JsonString text) {
      given = text.getString().isEmpty() ? null : Js.read(text.getString());
      if (given == null && !text.getString().isEmpty()) {
        throw new ContentFault(fault);
      }
    }
    if (given == null || given == JsonValue.NULL) {
      return null;
    }
    if (given instanceof JsonArray array) {
      return array;
    }
    throw new ContentFault(fault);
  }

  private JsonArray checked(JsonArray blocks, String pointer) throws ContentFault {
    List<Problem> problems = BlockRules.inMessage(blocks);
    if (!problems.isEmpty()) {
      throw new ContentFault(
          "invalid_blocks", problems.stream().map(problem -> problem.slackLine(pointer)).toList());
    }
    if (BlockRules.textLength(blocks) > BlockRules.SUM_LIMIT) {
      throw new ContentFault("msg_blocks_too_long");
    }
    return new Completion(ids).blocks(blocks);
  }

  private JsonArray attachments(JsonArray given) throws ContentFault {
    if (given.size() > MAX_ATTACHMENTS) {
      throw new ContentFault("too_many_attachments");
    }
    List<JsonObject> attachments = new ArrayList<>();
    for (JsonValue value : given) {
      if (!(value instanceof JsonObject attachment)) {
        throw new ContentFault("invalid_attachments");
      }
      JsonObjectBuilder kept = Js.object(attachment).add("id", attachments.size() + 1);
      JsonArray blocks = Js.array(attachment, "blocks");
      if (!blocks.isEmpty()) {
        kept.add("blocks", checked(blocks, "/attachments/" + attachments.size() + "/blocks"));
      }
      attachments.add(kept.build());
    }
    return Js.objects(attachments);
  }

  private static @Nullable JsonObject metadata(@Nullable JsonValue given) throws ContentFault {
    JsonValue value = given instanceof JsonString text ? Js.read(text.getString()) : given;
    if (given == null || given == JsonValue.NULL) {
      return null;
    }
    if (!(value instanceof JsonObject metadata)
        || Js.string(metadata, "event_type") == null
        || Js.object(metadata, "event_payload") == null) {
      throw new ContentFault("invalid_metadata_format");
    }
    if (metadata.toString().length() > MAX_METADATA) {
      throw new ContentFault("metadata_too_large");
    }
    return metadata;
  }
}
