package dev.noroshi.slack.listen;

import static dev.noroshi.slack.call.Calling.made;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.bolt.context.builtin.ActionContext;
import dev.noroshi.slack.call.CallFailed;
import dev.noroshi.slack.cards.Speaker;
import dev.noroshi.slack.kit.Kit;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Optional;

/** One page of the guide in a modal, on which nothing can be done. */
final class Leaf {

  private Leaf() {}

  static JsonObject page(Speaker speaker, String title, List<JsonObject> blocks) {
    return page(speaker, title, blocks, new Kept("", speaker.lang(), ""));
  }

  static JsonObject page(Speaker speaker, String title, List<JsonObject> blocks, Kept kept) {
    return Kit.page(
        Pages.READ, speaker.say(title), speaker.say("slack.close"), kept.text(), Kit.view(blocks));
  }

  /** Opened from another page: it remembers the incident from which that came, and its drill. */
  static JsonObject below(
      Room room,
      BlockActionPayload payload,
      Speaker speaker,
      String title,
      List<JsonObject> blocks) {
    Optional<Kept> kept = kept(payload).filter(above -> !above.channel().isEmpty());
    if (kept.isEmpty()) {
      return page(speaker, title, blocks);
    }
    JsonObject page = page(speaker, title, blocks, kept.get());
    return room.in(new Place(payload.getTeam().getId(), kept.get().channel()))
        .map(incident -> room.marked(page, incident))
        .orElse(page);
  }

  /** What the modal remembers in which something was pressed. */
  static Optional<Kept> kept(BlockActionPayload payload) {
    if (payload.getView() == null || payload.getView().getType().equals("home")) {
      return Optional.empty();
    }
    try {
      return Optional.of(Kept.read(payload.getView().getPrivateMetadata()));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Opens it; on a modal it lies on top, and where no more fit it takes the place of the last. */
  static void show(ActionContext context, BlockActionPayload payload, JsonObject view)
      throws CallFailed {
    String text = view.toString();
    String trigger = payload.getTriggerId();
    if (payload.getView() == null || payload.getView().getType().equals("home")) {
      var unused =
          made(() -> context.client().viewsOpen(r -> r.triggerId(trigger).viewAsString(text)));
      return;
    }
    try {
      var unused =
          made(() -> context.client().viewsPush(r -> r.triggerId(trigger).viewAsString(text)));
    } catch (CallFailed failed) {
      if (failed.kind() != CallFailed.Kind.REFUSED) {
        throw failed;
      }
      String id = payload.getView().getId();
      var unused = made(() -> context.client().viewsUpdate(r -> r.viewId(id).viewAsString(text)));
    }
  }
}
