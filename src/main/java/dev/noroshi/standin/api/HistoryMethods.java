package dev.noroshi.standin.api;

import dev.noroshi.standin.json.Js;
import dev.noroshi.standin.world.Channel;
import dev.noroshi.standin.world.Message;
import dev.noroshi.standin.world.Stamps;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What was said: the channel newest first, a thread oldest first. */
final class HistoryMethods {

  void register(Map<String, Method> methods) {
    methods.put("conversations.history", HistoryMethods::history);
    methods.put("conversations.replies", HistoryMethods::replies);
  }

  private static JsonObjectBuilder history(Call call) throws ApiError {
    Channel channel = call.memberChannel("channel");
    call.needs(channel, "history");
    List<Message> messages = new ArrayList<>(between(call, channel.timeline()));
    Collections.reverse(messages);
    return answer(call, messages, 100, false).add("pin_count", channel.pins().size());
  }

  private static JsonObjectBuilder replies(Call call) throws ApiError {
    Channel channel = call.channel("channel");
    call.needs(channel, "history");
    Message asked = channel.message(call.needed("ts"));
    Message root = asked == null ? null : channel.message(asked.thread());
    if (root == null || !channel.has(call.bot())) {
      throw new ApiError("thread_not_found");
    }
    return answer(call, between(call, channel.thread(root)), 1000, true);
  }

  private static List<Message> between(Call call, List<Message> messages) throws ApiError {
    String oldest = bound(call, "oldest");
    String latest = bound(call, "latest");
    boolean inclusive = call.truth("inclusive");
    String newest = Stamps.of(call.world().timeline().now().minus(call.world().historyLag()));
    return messages.stream()
        .filter(message -> oldest == null || after(message.ts(), oldest, inclusive))
        .filter(message -> latest == null || after(latest, message.ts(), inclusive))
        .filter(
            message -> call.world().historyLag().isZero() || message.ts().compareTo(newest) <= 0)
        .toList();
  }

  private static boolean after(String later, String earlier, boolean orSame) {
    int order = later.compareTo(earlier);
    return order > 0 || (orSame && order == 0);
  }

  private static @Nullable String bound(Call call, String name) throws ApiError {
    String text = call.text(name);
    if (text == null || text.equals("0") || text.equals("now")) {
      return null;
    }
    String full = Stamps.full(text);
    if (full == null) {
      throw new ApiError("invalid_ts_" + name);
    }
    return full;
  }

  private static JsonObjectBuilder answer(
      Call call, List<Message> messages, int usual, boolean forward) throws ApiError {
    boolean metadata = call.truth("include_all_metadata");
    Pages.Page<Message> page = Pages.ofMessages(call, messages, usual, forward);
    JsonObjectBuilder answer =
        Js.object()
            .add(
                "messages",
                Js.objects(page.items().stream().map(message -> message.json(metadata)).toList()))
            .add("has_more", !page.next().isEmpty())
            .add("channel_actions_ts", JsonValue.NULL)
            .add("channel_actions_count", 0);
    page.describe(answer);
    return answer;
  }
}
