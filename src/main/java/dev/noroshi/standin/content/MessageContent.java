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
  private static final int MAX_CHANGED_TEXT = 4_000;
  private static final int MAX_MARKDOWN = 12_000;
  private static final int MAX_ATTACHMENTS = 100;

  /** Slack publishes no number; this is what is known to be refused for sure. */
  private static final int MAX_METADATA = 16_000;

  private final Ids ids;

  /** What becomes of it. Slack documents other limits and other errors for each. */
  public enum Use {
    /** Too long a text is cut (docs.slack.dev, reference/methods/chat.postMessage). */
    POSTED("msg_blocks_too_long", "invalid_arguments"),
    WHISPERED("msg_too_long", "invalid_attachments"),
    CHANGED("msg_too_long", "invalid_attachments");

    private final String tooLong;
    private final String badAttachments;

    Use(String tooLong, String badAttachments) {
      this.tooLong = tooLong;
      this.badAttachments = badAttachments;
    }
  }

  public MessageContent(Ids ids) {
    this.ids = ids;
  }

  /** What an app's bot says. */
  public JsonObject fromBot(JsonObject arguments, Installation by) throws ContentFault {
    return fromBot(arguments, by, Use.POSTED);
  }

  /** The same, with the limits of what becomes of it. */
  public JsonObject fromBot(JsonObject arguments, Installation by, Use use) throws ContentFault {
    JsonObjectBuilder content = Js.object(read(arguments, use));
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
  private JsonObject read(JsonObject arguments, Use use) throws ContentFault {
    String given = Js.string(arguments, "text", "");
    JsonArray blocks = array(arguments, "blocks", "invalid_blocks_format");
    JsonArray attachments = array(arguments, "attachments", use.badAttachments);
    String markdown = Js.string(arguments, "markdown_text", "");
    if (!markdown.isEmpty()) {
      if (!given.isEmpty() || blocks != null) {
        throw new ContentFault("markdown_text_conflict");
      }
      if (markdown.length() > MAX_MARKDOWN) {
        throw new ContentFault(use.tooLong);
      }
      blocks = Js.array().add(Js.object().add("type", "markdown").add("text", markdown)).build();
    }
    boolean nothing =
        (blocks == null || blocks.isEmpty()) && (attachments == null || attachments.isEmpty());
    if (given.isEmpty() && nothing) {
      throw new ContentFault("no_text");
    }
    JsonObjectBuilder content = Js.object().add("text", text(given, use));
    if (blocks != null && !blocks.isEmpty()) {
      content.add("blocks", checked(blocks, "/blocks", use));
    }
    if (attachments != null && !attachments.isEmpty()) {
      content.add("attachments", attachments(attachments, use));
    }
    JsonObject metadata = use == Use.WHISPERED ? null : metadata(arguments.get("metadata"), use);
    if (metadata != null) {
      content.add("metadata", metadata);
    }
    return content.build();
  }

  private static String text(String given, Use use) throws ContentFault {
    int most = use == Use.CHANGED ? MAX_CHANGED_TEXT : MAX_TEXT;
    if (given.length() <= most) {
      return given;
    }
    if (use != Use.POSTED) {
      throw new ContentFault(use.tooLong);
    }
    return given.substring(0, Character.isHighSurrogate(given.charAt(most - 1)) ? most - 1 : most);
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

  private JsonArray checked(JsonArray blocks, String pointer, Use use) throws ContentFault {
    List<Problem> problems = BlockRules.inMessage(blocks);
    if (!problems.isEmpty()) {
      throw new ContentFault(
          "invalid_blocks", problems.stream().map(problem -> problem.slackLine(pointer)).toList());
    }
    if (BlockRules.textLength(blocks) > BlockRules.SUM_LIMIT) {
      throw new ContentFault(use.tooLong);
    }
    return new Completion(ids).blocks(blocks);
  }

  private JsonArray attachments(JsonArray given, Use use) throws ContentFault {
    if (given.size() > MAX_ATTACHMENTS) {
      throw new ContentFault("too_many_attachments");
    }
    List<JsonObject> attachments = new ArrayList<>();
    for (JsonValue value : given) {
      if (!(value instanceof JsonObject attachment)) {
        throw new ContentFault(use.badAttachments);
      }
      JsonObjectBuilder kept = Js.object(attachment).add("id", attachments.size() + 1);
      JsonArray blocks = Js.array(attachment, "blocks");
      if (!blocks.isEmpty()) {
        kept.add("blocks", checked(blocks, "/attachments/" + attachments.size() + "/blocks", use));
      }
      attachments.add(kept.build());
    }
    return Js.objects(attachments);
  }

  /** An empty object takes away what a message that is changed had. */
  private static @Nullable JsonObject metadata(@Nullable JsonValue given, Use use)
      throws ContentFault {
    JsonValue value = given instanceof JsonString text ? Js.read(text.getString()) : given;
    if (given == null || given == JsonValue.NULL || Js.value("").equals(given)) {
      return null;
    }
    if (use == Use.CHANGED && value instanceof JsonObject empty && empty.isEmpty()) {
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
