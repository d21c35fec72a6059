package dev.noroshi.standin;

import dev.noroshi.standin.acts.Interactions;
import dev.noroshi.standin.acts.Modals;
import dev.noroshi.standin.acts.Responses;
import dev.noroshi.standin.api.Faults;
import dev.noroshi.standin.api.WebApi;
import dev.noroshi.standin.control.Control;
import dev.noroshi.standin.control.Panels;
import dev.noroshi.standin.delivery.Deliveries;
import dev.noroshi.standin.delivery.ResponseUrls;
import dev.noroshi.standin.delivery.Triggers;
import dev.noroshi.standin.setup.Founding;
import dev.noroshi.standin.setup.Setup;
import dev.noroshi.standin.web.Doors;
import dev.noroshi.standin.world.Ids;
import dev.noroshi.standin.world.Timeline;
import dev.noroshi.standin.world.World;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;

/** A local Slack: a Web API, Socket Mode, and a page in which one can be anybody. */
public final class StandIn implements AutoCloseable {

  private final World world;
  private final Timeline timeline;
  private final Doors doors;
  private final Panels panels = new Panels();
  private final String token;

  private StandIn(Setup setup, Clock machine) throws IOException {
    Ids ids = new Ids(new SecureRandom());
    this.timeline = new Timeline(machine);
    this.world = new World(ids, timeline);
    this.token = setup.token() == null ? ids.secret(32) : setup.token();
    world.locked(
        () -> {
          new Founding(world).carryOut(setup);
          return true;
        });
    Deliveries deliveries = new Deliveries(world, machine);
    try {
      this.doors = new Doors(setup, token, world, deliveries.sockets(), panels);
    } catch (IOException e) {
      timeline.close();
      throw e;
    }
    world.baseUrl(doors.base());
    Triggers triggers = new Triggers(timeline);
    ResponseUrls urls = new ResponseUrls(world);
    Responses responses = new Responses(world, urls);
    Interactions interactions =
        new Interactions(world, deliveries.sender(), triggers, urls, responses);
    WebApi api =
        new WebApi(
            world,
            deliveries.sockets(),
            triggers,
            new Faults(),
            deliveries.log(),
            doors::socketBase);
    api.limit(setup.rateLimits());
    Control control =
        new Control(
            world,
            api,
            deliveries,
            interactions,
            new Modals(world, interactions, urls),
            panels,
            () -> doors.socketBase() + "/_page");
    doors.start(api, control, responses);
  }

  /**
   * Opens a stand-in.
   *
   * @param machine the machine's clock; the stand-in's own can be moved from there
   * @throws IOException when a port is taken
   */
  public static StandIn open(Setup setup, Clock machine) throws IOException {
    return new StandIn(setup, machine);
  }

  /** What to open in a browser; the token in it is the key to everything here. */
  public String pageUrl() {
    return doors.base() + "/?token=" + token;
  }

  /** What an app takes for Slack's own {@code https://slack.com/api/}. */
  public String apiUrl() {
    return doors.base() + "/api/";
  }

  public String token() {
    return token;
  }

  /** Panels and jumps beside the chat. */
  public Panels panels() {
    return panels;
  }

  /**
   * What an app needs to connect to its workspace.
   *
   * @param socketMode whether it connects by a socket or is sent requests
   */
  public record Credentials(
      String app,
      String appId,
      String workspace,
      boolean socketMode,
      String botToken,
      String appToken,
      String signingSecret) {}

  /** One for each app in each workspace. */
  public List<Credentials> credentials() {
    return world.locked(
        () ->
            world.workspaces().stream()
                .flatMap(workspace -> workspace.installations().stream())
                .map(
                    by ->
                        new Credentials(
                            by.app().name(),
                            by.app().id(),
                            by.workspace().id(),
                            by.app().manifest().socketMode(),
                            by.token(),
                            by.app().appToken(),
                            by.app().signingSecret()))
                .toList());
  }

  @Override
  public void close() {
    doors.close();
    timeline.close();
  }
}
