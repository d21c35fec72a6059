package dev.noroshi.standin.page;

import com.slack.api.bolt.socket_mode.SocketModeApp;
import com.slack.api.socket_mode.SocketModeClient;
import dev.noroshi.standin.TestSlack;
import dev.noroshi.standin.app.SmallApp;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;

/** A stand-in with the small app connected, and a browser to look at it. */
@NeedsBrowser
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class PageTest {

  /** Actions of blocks that a test posts itself begin so; the app notes what comes. */
  private static final Pattern NOTED = Pattern.compile("noted-.*");

  private final Deque<AutoCloseable> opened = new ArrayDeque<>();
  private final Queue<String> noted = new ConcurrentLinkedQueue<>();
  private Browser browser;
  private TestSlack slack;
  private SmallApp app;

  /** The stand-in to look at. */
  TestSlack begin() {
    return TestSlack.open();
  }

  @BeforeAll
  final void open() throws Exception {
    browser = Browser.open();
    opened.push(browser);
    slack = begin();
    opened.push(slack);
    app = new SmallApp(slack.standIn().apiUrl(), slack.credentials());
    app.bolt()
        .blockAction(
            NOTED,
            (request, context) -> {
              var action = request.getPayload().getActions().get(0);
              noted.add(action.getActionId() + " " + chosen(action));
              if (action.getActionId().equals("noted-open")) {
                slack.api(
                    "views.open", "trigger_id", context.getTriggerId(), "view", gallery("modal"));
              }
              return context.ack();
            });
    SocketModeApp socket =
        new SocketModeApp(
            slack.credentials().appToken(), SocketModeClient.Backend.JavaWebSocket, app.bolt());
    socket.startAsync();
    opened.push(socket::close);
    slack.untilConnected();
    slack.api("conversations.join", "channel", "C1");
  }

  private static String chosen(
      com.slack.api.app_backend.interactive_components.payload.BlockActionPayload.Action action) {
    if (action.getSelectedOptions() != null) {
      return action.getSelectedOptions().stream()
          .map(option -> option.getValue())
          .reduce((one, other) -> one + "," + other)
          .orElse("");
    }
    if (action.getSelectedOption() != null) {
      return action.getSelectedOption().getValue();
    }
    if (action.getSelectedDate() != null) {
      return action.getSelectedDate();
    }
    return action.getSelectedTime() != null
        ? action.getSelectedTime()
        : String.valueOf(action.getValue());
  }

  /** Blocks of every kind for a message, or a modal with inputs of every kind. */
  static JsonValue gallery(String which) {
    return Objects.requireNonNull(
        ((JsonObject) TestSlack.parsed(TestSlack.text("gallery.json"))).get(which));
  }

  @AfterEach
  final void closeWindows() {
    browser.closeWindows();
  }

  @AfterAll
  final void close() throws Exception {
    while (!opened.isEmpty()) {
      opened.pop().close();
    }
  }

  final TestSlack slack() {
    return slack;
  }

  final SmallApp app() {
    return app;
  }

  final Browser browser() {
    return browser;
  }

  /** What was pressed and chosen: the action and its value. */
  final List<String> noted() {
    return List.copyOf(noted);
  }

  /** The page as a person sees it, with more of the address if wanted, such as {@code &lang=en}. */
  final Page as(String person, String... more) {
    return browser.window(slack.standIn().pageUrl() + "&as=" + person + String.join("", more));
  }

  /** The app posts blocks; single quotes stand for double ones. */
  final String post(String channel, String text, String blocks) {
    return post(channel, text, TestSlack.parsed(blocks.replace('\'', '"')));
  }

  final String post(String channel, String text, JsonValue blocks) {
    var answered =
        slack.api("chat.postMessage", "channel", channel, "text", text, "blocks", blocks);
    if (!answered.ok()) {
      throw new AssertionError(answered.http().body());
    }
    return answered.json().getString("ts");
  }

  /** The same in an attachment; in place of the message of a stamp, if there is one. */
  final String attached(String channel, String blocks, @Nullable String ts) {
    JsonObject attachment =
        TestSlack.json("color", "#0a665d", "blocks", TestSlack.parsed(blocks.replace('\'', '"')));
    Object[] fields = {
      "channel", channel, "text", "", "attachments", List.of(attachment), "ts", ts == null ? "" : ts
    };
    return slack
        .api(ts == null ? "chat.postMessage" : "chat.update", fields)
        .json()
        .getString("ts");
  }
}
