package dev.noroshi.standin.control;

import static dev.noroshi.standin.control.Routes.ok;

import dev.noroshi.standin.acts.ActFault;
import dev.noroshi.standin.acts.Locked;
import dev.noroshi.standin.api.Fault;
import dev.noroshi.standin.api.WebApi;
import dev.noroshi.standin.delivery.Deliveries;
import dev.noroshi.standin.delivery.Mischief.Tampering;
import dev.noroshi.standin.delivery.SocketHub.Ending;
import dev.noroshi.standin.json.Js;
import dev.noroshi.standin.world.App;
import dev.noroshi.standin.world.Group;
import dev.noroshi.standin.world.Installation;
import dev.noroshi.standin.world.Person;
import dev.noroshi.standin.world.Workspace;
import dev.noroshi.standin.world.World;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.TreeSet;

/** What only tests ask: faults, moved clocks, cut sockets, and the logs of what went on. */
final class TestRoutes {

  /** Nobody waits longer than this for anything here. */
  private static final long FURTHEST = Duration.ofDays(3_660).toSeconds();

  private final World world;
  private final WebApi api;
  private final Deliveries deliveries;
  private final Panels panels;

  TestRoutes(World world, WebApi api, Deliveries deliveries, Panels panels) {
    this.world = world;
    this.api = api;
    this.deliveries = deliveries;
    this.panels = panels;
  }

  void register(Routes routes) {
    routes.plain("fault", this::fault);
    routes.plain("disconnect", this::disconnect);
    routes.plain("clock", this::clock);
    routes.plain("mischief", this::mischief);
    routes.plain("limits", this::limits);
    routes.plain("lag", this::lag);
    routes.plain("reset", this::reset);
    routes.plain("panel", this::panel);
    routes.plain("scopes", ask -> Locked.in(world, () -> scopes(ask)));
    routes.plain("uninstall", ask -> Locked.in(world, () -> uninstall(ask)));
    routes.plain("person", ask -> Locked.in(world, () -> person(ask)));
    routes.plain("group", ask -> Locked.in(world, () -> group(ask)));
    routes.look("log", ask -> log(ask, ""));
    routes.look("deliveries", ask -> log(ask, "delivery"));
    routes.look("calls", ask -> log(ask, "call"));
    routes.look("pending", this::pending);
  }

  /** Plants a fault for a method, or takes all away. */
  private JsonObjectBuilder fault(Ask ask) throws ActFault {
    if (ask.truth("clear")) {
      api.faults().clear();
      return ok();
    }
    String method = ask.needed("method");
    if (!method.equals("*") && !api.names().contains(method)) {
      throw new ActFault("unknown_method");
    }
    int skip = (int) ask.number("skip", 0);
    int times = (int) ask.number("times", 1);
    api.faults().plant(method, Fault.read(ask.arguments()), skip, times);
    return ok();
  }

  private JsonObjectBuilder disconnect(Ask ask) throws ActFault {
    App app = Locked.in(world, () -> app(ask));
    deliveries.sockets().end(app, word(Ending.class, ask.needed("how")));
    return ok().add("open", deliveries.sockets().open(app));
  }

  private App app(Ask ask) throws ActFault {
    String id = ask.text("app");
    App app = id == null ? world.apps().stream().findFirst().orElse(null) : world.app(id);
    if (app == null) {
      throw new ActFault("app_not_found");
    }
    return app;
  }

  private static <E extends Enum<E>> E word(Class<E> kind, String word) throws ActFault {
    return Arrays.stream(kind.getEnumConstants())
        .filter(value -> value.name().toLowerCase(Locale.ROOT).equals(word))
        .findFirst()
        .orElseThrow(() -> new ActFault("unknown_word"));
  }

  /** Moves, stops or frees the clock. */
  private JsonObjectBuilder clock(Ask ask) throws ActFault {
    long seconds = ask.number("advance", 0);
    if (seconds < 0 || seconds > FURTHEST) {
      throw new ActFault("invalid_advance");
    }
    if (ask.arguments().containsKey("freeze")) {
      world.timeline().freeze(ask.truth("freeze"));
    }
    world.timeline().advance(Duration.ofSeconds(seconds));
    double now = world.timeline().now().toEpochMilli() / 1000.0;
    panels.tellClock(now);
    return ok().add("now", now);
  }

  private JsonObjectBuilder mischief(Ask ask) throws ActFault {
    deliveries.mischief().swap((int) ask.number("swap", 0));
    deliveries.mischief().duplicate((int) ask.number("duplicate", 0));
    String tamper = ask.text("tamper");
    if (tamper != null) {
      int times = (int) ask.number("times", 1);
      deliveries.mischief().tamper(word(Tampering.class, tamper), times);
    }
    return ok();
  }

  /** Switches the rate limits of calls, and sets other bounds for events than Slack's. */
  private JsonObjectBuilder limits(Ask ask) {
    if (ask.arguments().containsKey("on")) {
      api.limit(ask.truth("on"));
    }
    int most = (int) ask.number("events_per_hour", 0);
    int few = (int) ask.number("few_events", 0);
    if (most > 0 && few > 0) {
      deliveries.events().volume().bounds(most, few);
    }
    return ok();
  }

  /** How long history leaves out what was just said. */
  private JsonObjectBuilder lag(Ask ask) {
    long seconds = Math.max(0, Math.min(FURTHEST, ask.number("seconds", 0)));
    world.historyLag(Duration.ofSeconds(seconds));
    return ok();
  }

  /** Takes back what tests planted; what was said and done in the channels stays. */
  private JsonObjectBuilder reset(Ask ask) {
    api.faults().clear();
    deliveries.mischief().reset();
    deliveries.events().reset();
    deliveries.log().clear();
    world.historyLag(Duration.ZERO);
    world.timeline().freeze(false);
    return ok();
  }

  private JsonObjectBuilder panel(Ask ask) throws ActFault {
    String id = ask.needed("id");
    JsonValue content = ask.arguments().get("content");
    JsonValue title = ask.arguments().get("title");
    if (content == null) {
      panels.remove(id);
    } else {
      panels.show(id, title == null ? Js.value(id) : title, content);
    }
    return ok();
  }

  private Installation installation(Ask ask) throws ActFault {
    var workspace = world.workspace(ask.text("team"));
    Installation by = workspace == null ? null : workspace.installation(app(ask).id());
    if (by == null) {
      throw new ActFault("app_not_found");
    }
    return by;
  }

  /** Grants an app other scopes than it asked for. */
  private JsonObjectBuilder scopes(Ask ask) throws ActFault {
    installation(ask).scopes(new TreeSet<>(Js.texts(ask.arguments(), "scopes")));
    return ok();
  }

  private JsonObjectBuilder uninstall(Ask ask) throws ActFault {
    Installation by = installation(ask);
    by.workspace().remove(by);
    return ok();
  }

  /** Deactivates a person, or changes their language. */
  private JsonObjectBuilder person(Ask ask) throws ActFault {
    var workspace = world.workspace(ask.text("team"));
    Person person = workspace == null ? null : workspace.person(ask.needed("user"));
    if (workspace == null || person == null) {
      throw new ActFault("user_not_found");
    }
    String locale = ask.text("locale");
    Person changed = locale == null ? person : person.withLocale(locale);
    workspace.change(
        ask.arguments().containsKey("deleted")
            ? changed.withDeleted(ask.truth("deleted"))
            : changed);
    return ok();
  }

  /** Makes or changes a user group. */
  private JsonObjectBuilder group(Ask ask) throws ActFault {
    var workspace = world.workspace(ask.text("team"));
    if (workspace == null) {
      throw new ActFault("team_not_found");
    }
    workspace.put(
        new Group(
            ask.needed("id"),
            workspace.id(),
            ask.needed("handle"),
            Js.string(ask.arguments(), "name", ask.needed("handle")),
            Js.texts(ask.arguments(), "people"),
            !ask.truth("disabled")));
    return ok();
  }

  private JsonObjectBuilder log(Ask ask, String what) {
    return ok().add("lines", deliveries.log().after(ask.number("after", 0), what));
  }

  /** What has no reply yet: requests on their way, and events that will be tried again. */
  private JsonObjectBuilder pending(Ask ask) {
    JsonObjectBuilder sockets = Js.object();
    world.apps().forEach(app -> sockets.add(app.id(), deliveries.sockets().open(app)));
    return ok().add("under_way", deliveries.sender().underWay())
        .add("events", deliveries.events().open())
        .add("disabled", disabled())
        .add("sockets", sockets);
  }

  /** The workspaces in which an app's event subscription was switched off. */
  private JsonArrayBuilder disabled() {
    JsonArrayBuilder disabled = Js.array();
    for (Workspace workspace : world.workspaces()) {
      for (Installation by : workspace.installations()) {
        if (deliveries.events().volume().disabled(by.token())) {
          disabled.add(Js.object().add("app", by.app().id()).add("team", workspace.id()));
        }
      }
    }
    return disabled;
  }
}
