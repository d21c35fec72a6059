package dev.noroshi.standin.acts;

import dev.noroshi.standin.acts.Selections.Found;
import dev.noroshi.standin.delivery.ResponseUrls;
import dev.noroshi.standin.delivery.ResponseUrls.Reference;
import dev.noroshi.standin.json.Js;
import dev.noroshi.standin.world.Channel;
import dev.noroshi.standin.world.Installation;
import dev.noroshi.standin.world.Message;
import dev.noroshi.standin.world.View;
import dev.noroshi.standin.world.Whisper;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an element stands on: a message, an ephemeral message, a modal or a Home. */
abstract class Surface {

  static Surface of(Actor actor, @Nullable JsonObject container) throws ActFault {
    if ("view".equals(Js.string(container, "type"))) {
      View view = actor.workspace().views().view(Js.string(container, "view_id"));
      if (view == null || !view.user().equals(actor.id())) {
        throw new ActFault("view_not_found");
      }
      return new OnView(view);
    }
    Channel channel = actor.channel(Js.string(container, "channel"));
    String ts = Js.string(container, "ts", "");
    Whisper whisper = actor.workspace().whispers().find(channel.id(), ts);
    if (whisper != null && whisper.person().equals(actor.id())) {
      Installation by = installation(actor, Js.string(whisper.content(), "app_id"));
      Reference reference = new Reference(by, channel.id(), actor.id(), ts, whisper.thread());
      return new OnMessage(channel, by, whisper.content(), reference, null);
    }
    Message message = actor.message(channel, ts);
    Installation by = installation(actor, message.appId());
    Reference reference = new Reference(by, channel.id(), actor.id(), message.ts(), message.root());
    return new OnMessage(channel, by, message.content(), reference, message);
  }

  private static Installation installation(Actor actor, @Nullable String app) throws ActFault {
    Installation by = actor.workspace().installation(app);
    if (by == null || by.revoked()) {
      throw new ActFault("app_not_found");
    }
    return by;
  }

  abstract Installation by();

  abstract JsonArray blocks();

  /** Adds the container and what stands in it. */
  abstract void describe(JsonObjectBuilder payload, Found used, @Nullable JsonObject values);

  /** Views have no response URL. */
  void responseUrl(JsonObjectBuilder payload, ResponseUrls urls) {}

  /** Keeps what was typed; only views do. */
  void type(JsonObject values) {}

  Found element(JsonObject act) throws ActFault {
    Found found =
        Selections.find(blocks(), Js.string(act, "block_id"), Js.string(act, "action_id"));
    if (found == null) {
      throw new ActFault("element_not_found");
    }
    return found;
  }

  private static final class OnView extends Surface {
    private final View view;

    OnView(View view) {
      this.view = view;
    }

    @Override
    Installation by() {
      return view.by();
    }

    @Override
    JsonArray blocks() {
      return Js.array(view.definition(), "blocks");
    }

    @Override
    void type(JsonObject values) {
      view.type(values);
    }

    @Override
    void describe(JsonObjectBuilder payload, Found used, @Nullable JsonObject values) {
      payload.add("container", Payloads.container(view)).add("view", view.json());
    }
  }

  /** A message in a channel, for all or for one. */
  private static final class OnMessage extends Surface {
    private final Channel channel;
    private final Installation by;
    private final JsonObject content;
    private final Reference reference;
    private final @Nullable Message message;

    /**
     * @param reference the message and its thread
     * @param message the message itself; Slack sends none for an ephemeral one
     */
    OnMessage(
        Channel channel,
        Installation by,
        JsonObject content,
        Reference reference,
        @Nullable Message message) {
      this.channel = channel;
      this.by = by;
      this.content = content;
      this.reference = reference;
      this.message = message;
    }

    @Override
    Installation by() {
      return by;
    }

    /** The message's own blocks and those in its attachments. */
    @Override
    JsonArray blocks() {
      JsonArrayBuilder all = Js.array();
      Js.array(content, "blocks").forEach(all::add);
      Js.objects(content, "attachments")
          .forEach(attachment -> Js.array(attachment, "blocks").forEach(all::add));
      return all.build();
    }

    @Override
    void describe(JsonObjectBuilder payload, Found used, @Nullable JsonObject values) {
      payload
          .add("container", Payloads.container(reference, message == null, attachment(used)))
          .add("channel", Payloads.channel(channel));
      if (message != null) {
        payload.add("message", message.json(true));
      }
      if (values != null) {
        payload.add("state", Js.object().add("values", values));
      }
    }

    /** The number of the attachment the element stands in, counted from 1; 0 for none. */
    private int attachment(Found used) {
      List<JsonObject> attachments = Js.objects(content, "attachments");
      for (JsonObject attachment : attachments) {
        if (Selections.all(Js.array(attachment, "blocks")).contains(used)) {
          return attachments.indexOf(attachment) + 1;
        }
      }
      return 0;
    }

    @Override
    void responseUrl(JsonObjectBuilder payload, ResponseUrls urls) {
      payload.add("response_url", urls.issue("actions", reference));
    }
  }
}
