package dev.noroshi.standin.acts;

import dev.noroshi.standin.acts.Selections.Found;
import dev.noroshi.standin.delivery.ResponseUrls.Reference;
import dev.noroshi.standin.json.Js;
import dev.noroshi.standin.world.Channel;
import dev.noroshi.standin.world.Channel.Kind;
import dev.noroshi.standin.world.Installation;
import dev.noroshi.standin.world.Manifest.Command;
import dev.noroshi.standin.world.Stamps;
import dev.noroshi.standin.world.View;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.List;

/** The payloads that tell an app what a person did. */
final class Payloads {

  /** What of an element comes back when it is used, beside what was chosen. */
  private static final List<String> ECHOED =
      List.of("text", "value", "url", "style", "placeholder");

  private final Actor actor;
  private final Installation to;

  Payloads(Actor actor, Installation to) {
    this.actor = actor;
    this.to = to;
  }

  JsonObject command(
      Channel channel, Command command, String text, String trigger, String responseUrl) {
    return Js.object()
        .add("token", to.app().verificationToken())
        .add("team_id", to.workspace().id())
        .add("team_domain", to.workspace().domain())
        .add("channel_id", channel.id())
        .add("channel_name", name(channel))
        .add("user_id", actor.id())
        .add("user_name", actor.person().handle())
        .add("command", command.command())
        .add("text", text)
        .add("api_app_id", to.app().id())
        .add("is_enterprise_install", "false")
        .add("response_url", responseUrl)
        .add("trigger_id", trigger)
        .build();
  }

  /** Commands do not learn the names of private conversations. */
  private static String name(Channel channel) {
    return switch (channel.kind()) {
      case PUBLIC -> channel.name();
      case PRIVATE, MPIM -> "privategroup";
      case IM -> "directmessage";
    };
  }

  /** The part that all interactions have. */
  JsonObjectBuilder interaction(String type) {
    return Js.object()
        .add("type", type)
        .add("token", to.app().verificationToken())
        .add("api_app_id", to.app().id())
        .add(
            "team",
            Js.object().add("id", to.workspace().id()).add("domain", to.workspace().domain()))
        .add(
            "user",
            Js.object()
                .add("id", actor.id())
                .add("username", actor.person().handle())
                .add("name", actor.person().handle())
                .add("team_id", actor.person().homeTeam()))
        .add("enterprise", JsonValue.NULL)
        .add("is_enterprise_install", false);
  }

  String stamp() {
    return Stamps.of(to.workspace().world().timeline().now());
  }

  static JsonObjectBuilder channel(Channel channel) {
    return Js.object()
        .add("id", channel.id())
        .add("name", channel.kind() == Kind.IM ? "directmessage" : channel.name());
  }

  static JsonObjectBuilder container(View view) {
    return Js.object().add("type", "view").add("view_id", view.id());
  }

  static JsonObjectBuilder container(Reference at, boolean ephemeral, int attachment) {
    JsonObjectBuilder container =
        Js.object()
            .add("type", attachment > 0 ? "message_attachment" : "message")
            .add("channel_id", at.channel());
    if (attachment > 0) {
      container.add("attachment_id", attachment).add("is_app_unfurl", false);
    }
    Js.put(container, "message_ts", at.message());
    Js.put(container, "thread_ts", at.thread());
    return container.add("is_ephemeral", ephemeral);
  }

  /** One entry of {@code actions}. */
  JsonObject action(Found found, JsonObject chosen) {
    JsonObjectBuilder action =
        Js.object().add("action_id", found.actionId()).add("block_id", found.blockId());
    for (String name : ECHOED) {
      JsonValue value = found.element().get(name);
      if (value != null) {
        action.add(name, value);
      }
    }
    chosen.forEach(action::add);
    return action.add("action_ts", stamp()).build();
  }
}
