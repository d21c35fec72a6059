package dev.noroshi.standin.acts;

import dev.noroshi.standin.acts.Selections.Found;
import dev.noroshi.standin.delivery.Delivery;
import dev.noroshi.standin.delivery.Delivery.Kind;
import dev.noroshi.standin.delivery.Reply;
import dev.noroshi.standin.delivery.ResponseUrls;
import dev.noroshi.standin.delivery.ResponseUrls.Reference;
import dev.noroshi.standin.delivery.Sender;
import dev.noroshi.standin.delivery.Triggers;
import dev.noroshi.standin.json.Js;
import dev.noroshi.standin.world.Channel;
import dev.noroshi.standin.world.Installation;
import dev.noroshi.standin.world.Manifest.Command;
import dev.noroshi.standin.world.Manifest.Shortcut;
import dev.noroshi.standin.world.Markup;
import dev.noroshi.standin.world.Message;
import dev.noroshi.standin.world.World;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** What people do with apps: commands, shortcuts, pressed and chosen elements, opened Homes. */
public final class Interactions {

  private final World world;
  private final Sender sender;
  private final Triggers triggers;
  private final ResponseUrls responseUrls;
  private final Responses responses;

  public Interactions(
      World world,
      Sender sender,
      Triggers triggers,
      ResponseUrls responseUrls,
      Responses responses) {
    this.world = world;
    this.sender = sender;
    this.triggers = triggers;
    this.responseUrls = responseUrls;
    this.responses = responses;
  }

  /** Something to send, made under the lock and sent without it. */
  private record Prepared(Delivery delivery, @Nullable Reference reference) {}

  String trigger(Actor actor, Installation to) {
    return triggers.issue(to, actor.window(), world.ids().secret(16));
  }

  Sender sender() {
    return sender;
  }

  /** Types a slash command in a channel. */
  public CompletableFuture<JsonObject> command(Actor actor, @Nullable String channel, String line)
      throws ActFault {
    Prepared prepared = Locked.in(world, () -> command(actor, actor.writable(channel), line));
    return sender
        .once(prepared.delivery())
        .thenApply(
            reply -> {
              if (!reply.acked()) {
                return failed(reply);
              }
              try {
                return Locked.in(
                    world,
                    () -> {
                      Reference reference = prepared.reference();
                      if (reference != null) {
                        responses.atOnce(reference, reply.body());
                      }
                      return ok().build();
                    });
              } catch (ActFault fault) {
                return failed(fault.code());
              }
            });
  }

  private Prepared command(Actor actor, Channel channel, String line) throws ActFault {
    Talk.bounded(line);
    String trimmed = line.strip();
    int space = trimmed.indexOf(' ');
    String word = space < 0 ? trimmed : trimmed.substring(0, space);
    String rest = space < 0 ? "" : trimmed.substring(space + 1).strip();
    for (Installation to : actor.workspace().installations()) {
      for (Command command : to.app().manifest().commands()) {
        if (command.command().equals(word) && !to.revoked()) {
          String text =
              command.escape() ? Markup.typed(actor.workspace(), rest) : Markup.escape(rest);
          Reference reference = new Reference(to, channel.id(), actor.id(), null, null);
          JsonObject payload =
              new Payloads(actor, to)
                  .command(
                      channel,
                      command,
                      text,
                      trigger(actor, to),
                      responseUrls.issue("commands", reference));
          return new Prepared(new Delivery(Kind.COMMAND, to, payload, command.url()), reference);
        }
      }
    }
    throw new ActFault("unknown_command");
  }

  /** Presses or changes an element of a message or view. */
  public CompletableFuture<JsonObject> action(Actor actor, JsonObject act) throws ActFault {
    return used(
            actor,
            act,
            (surface, found, payloads) -> {
              JsonObject chosen = Selections.chosen(found, Js.object(act, "selection"));
              JsonObject values = Selections.values(surface.blocks(), Js.object(act, "state"));
              surface.type(values);
              JsonObjectBuilder payload =
                  payloads
                      .interaction("block_actions")
                      .add("trigger_id", trigger(actor, surface.by()))
                      .add("actions", Js.array().add(payloads.action(found, chosen)));
              surface.describe(payload, found, values);
              surface.responseUrl(payload, responseUrls);
              return interaction(surface.by(), payload.build());
            })
        .thenApply(Interactions::plainly);
  }

  /** Asks the app for the options of an external select. */
  public CompletableFuture<JsonObject> options(Actor actor, JsonObject act) throws ActFault {
    return used(
            actor,
            act,
            (surface, found, payloads) -> {
              JsonObjectBuilder payload =
                  payloads
                      .interaction("block_suggestion")
                      .add("action_id", found.actionId())
                      .add("block_id", found.blockId())
                      .add("value", Js.string(act, "value", ""));
              surface.describe(payload, found, null);
              String url = surface.by().app().manifest().optionsUrl();
              return new Delivery(Kind.INTERACTION, surface.by(), payload.build(), url);
            })
        .thenApply(Interactions::offered);
  }

  /** What is told of an element that was used. */
  @FunctionalInterface
  private interface Telling {
    Delivery of(Surface surface, Found found, Payloads payloads) throws ActFault;
  }

  private CompletableFuture<Reply> used(Actor actor, JsonObject act, Telling telling)
      throws ActFault {
    Delivery delivery =
        Locked.in(
            world,
            () -> {
              Surface surface = Surface.of(actor, Js.object(act, "container"));
              Payloads payloads = new Payloads(actor, surface.by());
              return telling.of(surface, surface.element(act), payloads);
            });
    return sender.once(delivery);
  }

  private static Delivery interaction(Installation to, JsonObject payload) {
    return new Delivery(Kind.INTERACTION, to, payload, to.app().manifest().interactivityUrl());
  }

  private static JsonObject plainly(Reply reply) {
    return reply.acked() ? ok().build() : failed(reply);
  }

  private static JsonObject offered(Reply reply) {
    if (!reply.acked()) {
      return failed(reply);
    }
    JsonObject body = Js.readObject(reply.body());
    for (String form : new String[] {"options", "option_groups"}) {
      if (body != null && body.containsKey(form) && Js.array(body, form).size() <= 100) {
        return ok().add(form, Js.array(body, form)).build();
      }
    }
    return failed("invalid_response");
  }

  /** Runs a shortcut: of a message when one is named, else of the workspace. */
  public CompletableFuture<JsonObject> shortcut(
      Actor actor, @Nullable String callbackId, @Nullable String channelId, @Nullable String ts)
      throws ActFault {
    Delivery delivery =
        Locked.in(
            world,
            () -> {
              for (Installation to : actor.workspace().installations()) {
                for (Shortcut shortcut : to.app().manifest().shortcuts()) {
                  if (shortcut.callbackId().equals(callbackId)
                      && shortcut.onMessage() == (ts != null)
                      && !to.revoked()) {
                    return shortcut(actor, to, shortcut, channelId, ts);
                  }
                }
              }
              throw new ActFault("unknown_shortcut");
            });
    return sender.once(delivery).thenApply(Interactions::plainly);
  }

  private Delivery shortcut(
      Actor actor,
      Installation to,
      Shortcut shortcut,
      @Nullable String channelId,
      @Nullable String ts)
      throws ActFault {
    Payloads payloads = new Payloads(actor, to);
    JsonObjectBuilder payload =
        payloads
            .interaction(shortcut.onMessage() ? "message_action" : "shortcut")
            .add("callback_id", shortcut.callbackId())
            .add("trigger_id", trigger(actor, to))
            .add("action_ts", payloads.stamp());
    if (shortcut.onMessage()) {
      Channel channel = actor.channel(channelId);
      Message message = actor.message(channel, ts);
      Reference reference =
          new Reference(to, channel.id(), actor.id(), message.ts(), message.root());
      payload
          .add("channel", Payloads.channel(channel))
          .add("message_ts", message.ts())
          .add("message", message.json(true))
          .add("response_url", responseUrls.issue("app", reference));
    }
    return interaction(to, payload.build());
  }

  /** Opens an app's Home. */
  public void home(Actor actor, @Nullable String appId, String tab) throws ActFault {
    boolean opened =
        Locked.in(
            world,
            () -> {
              Installation to = actor.workspace().installation(appId);
              if (to != null) {
                String shown = tab.equals("messages") ? tab : "home";
                actor.workspace().views().opened(to, actor.id(), shown);
              }
              return to != null;
            });
    if (!opened) {
      throw new ActFault("app_not_found");
    }
  }

  static JsonObjectBuilder ok() {
    return Js.object().add("ok", true);
  }

  static JsonObject failed(String error) {
    return Js.object().add("ok", false).add("error", error).build();
  }

  /** The words people see in Slack when an app does not answer. */
  static JsonObject failed(Reply reply) {
    return failed(
        switch (reply.outcome()) {
          case HTTP_TIMEOUT -> "operation_timeout";
          case HTTP_ERROR -> "http_status_" + reply.status();
          case CONNECTION_FAILED, NO_RECEIVER, ACKED -> "dispatch_failed";
        });
  }
}
