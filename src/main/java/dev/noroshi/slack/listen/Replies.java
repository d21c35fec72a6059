package dev.noroshi.slack.listen;

import com.google.gson.reflect.TypeToken;
import com.slack.api.app_backend.interactive_components.response.ActionResponse;
import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.util.json.GsonFactory;
import dev.noroshi.slack.call.CallFailed;
import dev.noroshi.slack.kit.Kit;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.util.List;

/**
 * Answers to a press where we may not be a member: over the address that Slack gives with the
 * press, once and best effort, as all that only one person sees.
 */
final class Replies {

  /** In the place of what only this person sees. */
  void instead(ActionContext context, String fallback, List<JsonObject> blocks) throws CallFailed {
    send(context, "ephemeral", fallback, blocks);
  }

  /** For all in the channel. */
  void toAll(ActionContext context, String fallback, List<JsonObject> blocks) throws CallFailed {
    send(context, "in_channel", fallback, blocks);
  }

  private static void send(
      ActionContext context, String type, String fallback, List<JsonObject> blocks)
      throws CallFailed {
    List<LayoutBlock> typed =
        GsonFactory.createSnakeCase()
            .fromJson(
                Kit.message(blocks).toString(), new TypeToken<List<LayoutBlock>>() {}.getType());
    try {
      var answer =
          context.respond(
              ActionResponse.builder()
                  .responseType(type)
                  .replaceOriginal(type.equals("ephemeral"))
                  .text(fallback)
                  .blocks(typed)
                  .build());
      if (answer.getCode() != 200) {
        throw CallFailed.unclear("status " + answer.getCode());
      }
    } catch (IOException e) {
      throw CallFailed.unclear(e.getClass().getSimpleName());
    }
  }
}
