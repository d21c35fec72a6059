package dev.noroshi.standin.setup;

import dev.noroshi.standin.json.Js;
import dev.noroshi.standin.world.App;
import dev.noroshi.standin.world.Channel;
import dev.noroshi.standin.world.Channel.Kind;
import dev.noroshi.standin.world.Group;
import dev.noroshi.standin.world.Ids;
import dev.noroshi.standin.world.Installation;
import dev.noroshi.standin.world.Manifest;
import dev.noroshi.standin.world.Markup;
import dev.noroshi.standin.world.Message;
import dev.noroshi.standin.world.Person;
import dev.noroshi.standin.world.Person.Guest;
import dev.noroshi.standin.world.RichText;
import dev.noroshi.standin.world.Workspace;
import dev.noroshi.standin.world.World;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts a setup into the world. Called under the world's lock, before anybody listens. */
public final class Founding {

  private final World world;
  private final Ids ids;

  public Founding(World world) {
    this.world = world;
    this.ids = world.ids();
  }

  public void carryOut(Setup setup) {
    setup.workspaces().forEach(this::found);
    setup.apps().forEach(this::found);
  }

  private String id(@Nullable String given, String kind) {
    return given == null ? ids.next(kind) : given;
  }

  private void found(Setup.Workspace setup) {
    Workspace workspace = world.add(setup.id(), setup.name(), setup.domain());
    for (Setup.Person person : setup.people()) {
      Setup.Outside outside = person.outside();
      workspace.add(
          new Person(
              id(person.id(), "U"),
              outside == null ? setup.id() : outside.id(),
              person.handle(),
              person.name(),
              person.title(),
              person.email(),
              person.locale(),
              person.zone(),
              person.guest(),
              outside == null ? null : outside.name(),
              null,
              false));
    }
    for (Setup.Group group : setup.groups()) {
      workspace.put(
          new Group(
              id(group.id(), "S"),
              setup.id(),
              group.handle(),
              group.name(),
              group.people().stream().map(handle -> person(workspace, handle)).toList(),
              true));
    }
    setup.channels().forEach(channel -> found(workspace, channel));
  }

  /** The reader has checked that there is such a person. */
  private static String person(Workspace workspace, String handle) {
    Person person = workspace.byHandle(handle);
    if (person == null) {
      throw new IllegalStateException(handle);
    }
    return person.id();
  }

  private void found(Workspace workspace, Setup.Channel setup) {
    List<String> members =
        setup.everybody()
            ? workspace.people().stream()
                .filter(person -> person.guest() == Guest.NONE && person.outside() == null)
                .map(Person::id)
                .toList()
            : List.of();
    Channel channel =
        workspace.found(
            setup.id(),
            setup.isPrivate() ? Kind.PRIVATE : Kind.PUBLIC,
            setup.name(),
            workspace.people().iterator().next().id(),
            setup.shared());
    channel.members().addAll(members);
    setup.people().forEach(handle -> channel.members().add(person(workspace, handle)));
    channel.describe(setup.topic(), setup.purpose());
    setup.messages().forEach(line -> say(workspace, channel, line, null));
    if (!channel.messages().isEmpty()) {
      channel.members().forEach(member -> channel.read(member, channel.messages().lastKey()));
    }
  }

  private void say(Workspace workspace, Channel channel, Setup.Line line, @Nullable Message to) {
    String text = Markup.typed(workspace, line.text());
    JsonObject content =
        Js.object()
            .add("text", text)
            .add("team", workspace.id())
            .add("blocks", RichText.of(text, workspace.world().ids().secret(5)))
            .build();
    Message said =
        workspace
            .conversation()
            .post(
                channel,
                world.timeline().now().minus(Duration.ofMinutes(line.minutesAgo())),
                person(workspace, line.by()),
                content,
                to,
                false);
    line.replies().forEach(reply -> say(workspace, channel, reply, said));
  }

  private void found(Setup.App setup) {
    Manifest manifest = Manifest.read(setup.manifest());
    String url = setup.requestUrl();
    String id = id(setup.id(), "A");
    App app =
        new App(
            id,
            url == null ? manifest : manifest.at(url),
            setup.signingSecret() == null ? ids.secret(32) : setup.signingSecret(),
            setup.appToken() == null ? "xapp-1-" + id + "-" + ids.secret(40) : setup.appToken(),
            ids.secret(12),
            ids.secret(32),
            ids.secret(24));
    for (Setup.Place place : places(setup)) {
      Workspace workspace = world.workspace(place.workspace());
      if (workspace == null) {
        throw new IllegalStateException(place.workspace());
      }
      String token = place.botToken() == null ? "xoxb-" + ids.secret(40) : place.botToken();
      Installation installation = world.install(app, workspace, token);
      for (String name : place.channels()) {
        Channel channel = workspace.channelByName(name);
        if (channel != null) {
          channel.members().add(installation.botUser());
        }
      }
    }
  }

  private List<Setup.Place> places(Setup.App setup) {
    return setup.places().isEmpty()
        ? world.workspaces().stream()
            .map(workspace -> new Setup.Place(workspace.id(), null, List.of()))
            .toList()
        : setup.places();
  }
}
