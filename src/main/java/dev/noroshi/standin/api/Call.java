package dev.noroshi.standin.api;

import dev.noroshi.standin.content.ContentFault;
import dev.noroshi.standin.json.Js;
import dev.noroshi.standin.world.App;
import dev.noroshi.standin.world.Channel;
import dev.noroshi.standin.world.Channel.Kind;
import dev.noroshi.standin.world.Installation;
import dev.noroshi.standin.world.Message;
import dev.noroshi.standin.world.Person;
import dev.noroshi.standin.world.Workspace;
import dev.noroshi.standin.world.World;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One call of a method: who calls, with which arguments. */
final class Call {

  private final World world;
  private final @Nullable Installation by;
  private final @Nullable App app;
  private final JsonObject arguments;

  /**
   * @param by the installation a bot token belongs to
   * @param app the app an app-level token belongs to
   */
  Call(World world, @Nullable Installation by, @Nullable App app, JsonObject arguments) {
    this.world = world;
    this.by = by;
    this.app = app;
    this.arguments = arguments;
  }

  World world() {
    return world;
  }

  /** Whether it came with a bot's token. */
  boolean byBot() {
    return by != null;
  }

  Installation by() throws ApiError {
    if (by == null) {
      throw new ApiError("not_allowed_token_type");
    }
    return by;
  }

  App app() throws ApiError {
    if (app == null) {
      throw new ApiError("not_allowed_token_type");
    }
    return app;
  }

  Workspace workspace() throws ApiError {
    return by().workspace();
  }

  String bot() throws ApiError {
    return by().botUser();
  }

  JsonObject arguments() {
    return arguments;
  }

  /** An argument as text; a number that came as JSON counts too. */
  @Nullable String text(String name) {
    JsonValue value = arguments.get(name);
    if (value instanceof JsonString text) {
      return text.getString().isEmpty() ? null : text.getString();
    }
    return value instanceof JsonNumber number ? number.toString() : null;
  }

  String needed(String name) throws ApiError {
    String text = text(name);
    if (text == null) {
      throw new ApiError("invalid_arguments", List.of("[ERROR] missing required field: " + name));
    }
    return text;
  }

  /** Whether there is such an argument at all; null and an empty text are none. */
  boolean has(String name) {
    JsonValue value = arguments.get(name);
    return value != null
        && value != JsonValue.NULL
        && !(value instanceof JsonString text && text.getString().isEmpty());
  }

  boolean truth(String name) {
    String text = text(name);
    return arguments.get(name) == JsonValue.TRUE || "true".equals(text) || "1".equals(text);
  }

  /** A whole number up to the most; what is none, or nought, is the usual one. */
  int number(String name, int usual, int most) {
    String text = text(name);
    if (text == null || !text.matches("\\d{1,6}")) {
      return usual;
    }
    int number = Integer.parseInt(text);
    return number == 0 ? usual : Math.min(most, number);
  }

  /** An object that may have come as JSON or as a text that holds JSON. */
  @Nullable JsonObject object(String name) {
    JsonValue value = arguments.get(name);
    if (value instanceof JsonString text) {
      return Js.readObject(text.getString());
    }
    return value instanceof JsonObject object ? object : null;
  }

  @Nullable JsonArray array(String name) {
    JsonValue value = arguments.get(name);
    if (value instanceof JsonString text) {
      return Js.read(text.getString()) instanceof JsonArray array ? array : null;
    }
    return value instanceof JsonArray array ? array : null;
  }

  /** Ids that came with commas between them, or as a list. */
  List<String> list(String name) {
    JsonValue value = arguments.get(name);
    if (value instanceof JsonArray) {
      return Js.texts(arguments, name);
    }
    String text = text(name);
    return text == null
        ? List.of()
        : Arrays.stream(text.split(",", -1)).map(String::strip).toList();
  }

  /** A channel the bot may know of: a public one, or one it is in. */
  Channel channel(String name) throws ApiError {
    Channel channel = workspace().channel(needed(name));
    if (channel == null || !visible(channel)) {
      throw new ApiError("channel_not_found");
    }
    return channel;
  }

  boolean visible(Channel channel) throws ApiError {
    return channel.kind() == Kind.PUBLIC || channel.has(bot());
  }

  /** A channel the bot is in. */
  Channel memberChannel(String name) throws ApiError {
    return memberChannelOr(name, "not_in_channel");
  }

  /** A channel the bot is in; methods differ in the word for one it is not in. */
  Channel memberChannelOr(String name, String error) throws ApiError {
    Channel channel = channel(name);
    if (!channel.has(bot())) {
      throw new ApiError(error);
    }
    return channel;
  }

  Message message(Channel channel, String name) throws ApiError {
    Message message = channel.living(needed(name));
    if (message == null) {
      throw new ApiError("message_not_found");
    }
    return message;
  }

  Person person(String name) throws ApiError {
    Person person = workspace().person(needed(name));
    if (person == null) {
      throw new ApiError("user_not_found");
    }
    return person;
  }

  /** Some methods need another scope for each kind of channel, as in {@code groups:history}. */
  void needs(Channel channel, String right) throws ApiError {
    needs(channel.kind().scope() + ":" + right);
  }

  void needs(String scope) throws ApiError {
    if (!by().may(scope)) {
      throw missingScope(by(), List.of(scope));
    }
  }

  /** The details are read again by whoever writes the answer: what is needed, what there is. */
  static ApiError missingScope(Installation by, List<String> needed) {
    return new ApiError(
        "missing_scope", List.of(String.join(",", needed), String.join(",", by.scopes())));
  }

  static ApiError of(ContentFault fault) {
    return new ApiError(fault.code(), fault.details());
  }
}
