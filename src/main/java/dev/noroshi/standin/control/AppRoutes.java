package dev.noroshi.standin.control;

import static dev.noroshi.standin.control.Routes.done;
import static dev.noroshi.standin.control.Routes.ok;

import dev.noroshi.standin.acts.Interactions;
import dev.noroshi.standin.acts.Modals;
import dev.noroshi.standin.json.Js;

/** What people do with apps. */
final class AppRoutes {

  private final Interactions interactions;
  private final Modals modals;
  private final Panels panels;

  AppRoutes(Interactions interactions, Modals modals, Panels panels) {
    this.interactions = interactions;
    this.modals = modals;
    this.panels = panels;
  }

  void register(Routes routes) {
    routes.deed(
        "command",
        (actor, ask) -> interactions.command(actor, ask.text("channel"), ask.needed("text")));
    routes.deed("action", (actor, ask) -> interactions.action(actor, ask.arguments()));
    routes.deed("options", (actor, ask) -> interactions.options(actor, ask.arguments()));
    routes.deed(
        "submit",
        (actor, ask) ->
            modals.submit(actor, ask.text("view_id"), Js.object(ask.arguments(), "state")));
    routes.deed(
        "close",
        (actor, ask) -> {
          modals.close(actor, ask.text("view_id"), ask.truth("all"));
          return done(ok());
        });
    routes.deed(
        "shortcut",
        (actor, ask) ->
            interactions.shortcut(
                actor, ask.text("callback_id"), ask.text("channel"), ask.text("ts")));
    routes.deed(
        "home",
        (actor, ask) -> {
          interactions.home(actor, ask.text("app"), Js.string(ask.arguments(), "tab", "home"));
          return done(ok());
        });
    routes.plain(
        "jump",
        ask -> {
          panels.run(ask.needed("id"));
          return ok();
        });
  }
}
