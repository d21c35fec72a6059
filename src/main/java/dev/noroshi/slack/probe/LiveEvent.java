package dev.noroshi.slack.probe;

import com.slack.api.Slack;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.chat.ChatPostMessageResponse;
import com.slack.api.socket_mode.SocketModeClient;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.StringReader;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;

/**
 * One event, from a message of ours back to us. While another process is connected it is not tried:
 * what Slack sends to us then would be missing there.
 */
public final class LiveEvent {

  private static final int LOOK_MILLIS = 50;

  /** What came of it. */
  public enum Outcome {
    CAME,
    DID_NOT_COME,
    NO_SOCKET,
    OTHERS_CONNECTED,
    NOT_POSTED
  }

  /**
   * What came of it.
   *
   * @param error Slack's word; else empty
   * @param deleted whether nothing of ours stays in the channel
   */
  public record Result(Outcome outcome, String error, boolean deleted) {}

  private final Slack slack;
  private final MethodsClient client;
  private final String appToken;
  private final Duration patience;

  /** Envelopes by the time stamp of the message that they are about. */
  private final Map<String, String> came = new ConcurrentHashMap<>();

  private volatile int connections;

  LiveEvent(Slack slack, MethodsClient client, String appToken, Duration patience) {
    this.slack = slack;
    this.client = client;
    this.appToken = appToken;
    this.patience = patience;
  }

  Result tried(String channel, String text) {
    try (SocketModeClient socket =
        slack.socketMode(appToken, SocketModeClient.Backend.JavaWebSocket)) {
      socket.addWebSocketMessageListener(this::listen);
      socket.connect();
      if (!waited(() -> connections > 0)) {
        return new Result(Outcome.NO_SOCKET, "", true);
      }
      if (connections > 1) {
        return new Result(Outcome.OTHERS_CONNECTED, "", true);
      }
      return posted(socket, channel, text);
    } catch (IOException | IllegalStateException e) {
      return new Result(Outcome.NO_SOCKET, e.getClass().getSimpleName(), true);
    }
  }

  private Result posted(SocketModeClient socket, String channel, String text) throws IOException {
    try {
      ChatPostMessageResponse post = client.chatPostMessage(r -> r.channel(channel).text(text));
      if (!post.isOk()) {
        return new Result(Outcome.NOT_POSTED, String.valueOf(post.getError()), true);
      }
      String ts = post.getTs();
      boolean there = waited(() -> came.containsKey(ts));
      if (there) {
        String ack = Json.createObjectBuilder().add("envelope_id", came.get(ts)).build().toString();
        socket.sendSocketModeResponse(ack);
      }
      boolean deleted = client.chatDelete(r -> r.channel(channel).ts(ts)).isOk();
      return new Result(there ? Outcome.CAME : Outcome.DID_NOT_COME, "", deleted);
    } catch (SlackApiException e) {
      return new Result(Outcome.NOT_POSTED, "HTTP " + e.getResponse().code(), false);
    }
  }

  private void listen(String message) {
    try (JsonReader reader = Json.createReader(new StringReader(message))) {
      JsonObject envelope = reader.readObject();
      if (envelope.getString("type", "").equals("hello")) {
        connections = envelope.getInt("num_connections", 1);
      }
      JsonValue event =
          envelope.getOrDefault("payload", JsonValue.EMPTY_JSON_OBJECT).asJsonObject().get("event");
      if (event instanceof JsonObject told && told.getString("type", "").equals("message")) {
        came.put(told.getString("ts", ""), envelope.getString("envelope_id", ""));
      }
    }
  }

  private boolean waited(BooleanSupplier so) {
    long end = System.nanoTime() + patience.toNanos();
    while (!so.getAsBoolean()) {
      if (System.nanoTime() > end) {
        return false;
      }
      try {
        Thread.sleep(LOOK_MILLIS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return false;
      }
    }
    return true;
  }
}
