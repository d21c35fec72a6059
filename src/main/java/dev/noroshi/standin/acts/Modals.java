package dev.noroshi.standin.acts;

import dev.noroshi.standin.content.ContentFault;
import dev.noroshi.standin.content.ViewContent;
import dev.noroshi.standin.delivery.Delivery;
import dev.noroshi.standin.delivery.Delivery.Kind;
import dev.noroshi.standin.delivery.Reply;
import dev.noroshi.standin.delivery.ResponseUrls;
import dev.noroshi.standin.delivery.ResponseUrls.Reference;
import dev.noroshi.standin.json.Js;
import dev.noroshi.standin.world.View;
import dev.noroshi.standin.world.Views;
import dev.noroshi.standin.world.Views.Window;
import dev.noroshi.standin.world.World;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Submitting and closing modals, and what the app answers to that. */
public final class Modals {

  private final World world;
  private final Interactions interactions;
  private final ResponseUrls responseUrls;
  private final ViewContent contents;

  public Modals(World world, Interactions interactions, ResponseUrls responseUrls) {
    this.world = world;
    this.interactions = interactions;
    this.responseUrls = responseUrls;
    this.contents = new ViewContent(world.ids());
  }

  /** Submits the view with what was typed. */
  public CompletableFuture<JsonObject> submit(
      Actor actor, @Nullable String viewId, @Nullable JsonObject state) throws ActFault {
    Submission submission = Locked.in(world, () -> prepare(actor, viewId, state));
    Delivery delivery = submission.delivery();
    if (delivery == null) {
      return CompletableFuture.completedFuture(
          Js.object()
              .add("ok", false)
              .add("error", "missing_input")
              .add("blocks", Js.strings(submission.missing()))
              .build());
    }
    return interactions.sender().once(delivery).thenApply(reply -> after(submission.view(), reply));
  }

  private record Submission(View view, @Nullable Delivery delivery, List<String> missing) {}

  private Submission prepare(Actor actor, @Nullable String viewId, @Nullable JsonObject state)
      throws ActFault {
    View view = own(actor, viewId);
    var blocks = Js.array(view.definition(), "blocks");
    JsonObject values = Selections.values(blocks, state);
    view.type(values);
    List<String> missing = Selections.missing(blocks, values);
    if (!missing.isEmpty()) {
      return new Submission(view, null, missing);
    }
    JsonObject payload =
        new Payloads(actor, view.by())
            .interaction("view_submission")
            .add("trigger_id", interactions.trigger(actor, view.by()))
            .add("view", view.json())
            .add("response_urls", responseUrls(actor, view, values))
            .build();
    return new Submission(view, delivery(view, payload), missing);
  }

  private static View own(Actor actor, @Nullable String viewId) throws ActFault {
    View view = actor.workspace().views().modal(viewId);
    if (view == null || !view.user().equals(actor.id())) {
      throw new ActFault("view_not_found");
    }
    return view;
  }

  private static Delivery delivery(View view, JsonObject payload) {
    return new Delivery(
        Kind.INTERACTION, view.by(), payload, view.by().app().manifest().interactivityUrl());
  }

  /** A select of conversations may ask for an address to answer in the chosen one. */
  private JsonArrayBuilder responseUrls(Actor actor, View view, JsonObject values) {
    JsonArrayBuilder urls = Js.array();
    for (Selections.Found found : Selections.all(Js.array(view.definition(), "blocks"))) {
      JsonObject value = Js.object(Js.object(values, found.blockId()), found.actionId());
      String channel =
          Js.string(value, "selected_conversation", Js.string(value, "selected_channel", ""));
      if (Js.truth(found.element(), "response_url_enabled") && !channel.isEmpty()) {
        Reference reference = new Reference(view.by(), channel, actor.id(), null, null);
        urls.add(
            Js.object()
                .add("block_id", found.blockId())
                .add("action_id", found.actionId())
                .add("channel_id", channel)
                .add("response_url", responseUrls.issue("app", reference)));
      }
    }
    return urls;
  }

  private JsonObject after(View view, Reply reply) {
    if (!reply.acked()) {
      return Interactions.failed(reply);
    }
    try {
      return Locked.in(world, () -> carryOut(view, reply.body()));
    } catch (ActFault fault) {
      return Interactions.failed(fault.code());
    }
  }

  private JsonObject carryOut(View view, String body) throws ActFault {
    Views views = view.by().workspace().views();
    JsonObject answer = body.isBlank() ? Js.object().build() : Js.readObject(body);
    if (answer == null) {
      throw new ActFault("invalid_response");
    }
    String action = Js.string(answer, "response_action", "");
    Window window = views.windowOf(view);
    if (window == null) {
      return outcome("closed").build();
    }
    switch (action) {
      case "" -> {
        views.close(view);
        return outcome("closed").build();
      }
      case "clear" -> {
        views.clear(window);
        return outcome("clear").build();
      }
      case "errors" -> {
        return outcome("errors").add("errors", errors(view, answer)).build();
      }
      case "update" -> {
        views.update(view, definition(answer));
        return outcome("update").build();
      }
      case "push" -> {
        if (views.stack(window).size() >= Views.DEEPEST) {
          throw new ActFault("push_limit_reached");
        }
        views.push(window, view.by(), definition(answer));
        return outcome("push").build();
      }
      default -> throw new ActFault("invalid_response");
    }
  }

  private static JsonObjectBuilder outcome(String word) {
    return Interactions.ok().add("outcome", word);
  }

  /** Errors stand at input blocks; one that stands nowhere is the app's mistake. */
  private static JsonObject errors(View view, JsonObject answer) throws ActFault {
    JsonObject errors = Js.object(answer, "errors");
    List<String> inputs =
        Js.objects(view.definition(), "blocks").stream()
            .filter(block -> "input".equals(Js.string(block, "type")))
            .map(block -> Js.string(block, "block_id", ""))
            .toList();
    if (errors == null || errors.isEmpty() || !inputs.containsAll(errors.keySet())) {
      throw new ActFault("invalid_response");
    }
    return errors;
  }

  private JsonObject definition(JsonObject answer) throws ActFault {
    try {
      return contents.read(Js.object(answer, "view"), "modal");
    } catch (ContentFault fault) {
      throw new ActFault("invalid_response");
    }
  }

  /** Closes a view, or all of them at once; the app hears of it where it asked to. */
  public JsonObject close(Actor actor, @Nullable String viewId, boolean all) throws ActFault {
    List<Delivery> closings =
        Locked.in(
            world,
            () -> {
              View view = own(actor, viewId);
              Views views = actor.workspace().views();
              Window window = views.windowOf(view);
              if (window == null) {
                throw new ActFault("view_not_found");
              }
              boolean clear = all || Js.truth(view.definition(), "clear_on_close");
              List<View> closed = clear ? views.stack(window) : List.of(view);
              if (clear) {
                views.clear(window);
              } else {
                views.close(view);
              }
              return closings(actor, closed, clear);
            });
    closings.forEach(interactions.sender()::tell);
    return Interactions.ok().build();
  }

  private static List<Delivery> closings(Actor actor, List<View> closed, boolean cleared) {
    List<Delivery> closings = new ArrayList<>();
    for (View view : closed) {
      if (view.notifyOnClose()) {
        JsonObject payload =
            new Payloads(actor, view.by())
                .interaction("view_closed")
                .add("view", view.json())
                .add("is_cleared", cleared)
                .build();
        closings.add(delivery(view, payload));
      }
    }
    return closings;
  }
}
