package dev.noroshi.standin.setup;

import dev.noroshi.standin.json.Js;
import dev.noroshi.standin.setup.SetupFault.Why;
import dev.noroshi.standin.world.Person.Guest;
import jakarta.json.JsonObject;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Turns a setup file into a {@link Setup}, or says where it is wrong. */
final class SetupReader {

  private static final int TEN_YEARS = 10 * 366 * 24 * 60;

  private final Setup.Reader files;

  SetupReader(Setup.Reader files) {
    this.files = files;
  }

  Setup read(Fields root) throws SetupFault {
    List<Setup.Workspace> workspaces = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (Fields fields : root.objects("workspaces")) {
      Setup.Workspace read = workspace(fields);
      once(ids, fields, "id", read.id());
      workspaces.add(read);
    }
    if (workspaces.isEmpty()) {
      throw root.fault("workspaces", Why.MISSING);
    }
    List<Setup.App> apps = new ArrayList<>();
    Set<String> appIds = new HashSet<>();
    Set<String> secrets = new HashSet<>();
    for (Fields fields : root.objects("apps")) {
      Setup.App read = app(fields, workspaces);
      once(appIds, fields, "id", read.id());
      once(secrets, fields, "app_token", read.appToken());
      List<Fields> places = fields.objects("workspaces");
      for (int i = 0; i < places.size(); i++) {
        once(secrets, places.get(i), "bot_token", read.places().get(i).botToken());
      }
      apps.add(read);
    }
    Setup setup =
        new Setup(
            root.text("host", "127.0.0.1"),
            new TreeSet<>(root.texts("hosts")),
            root.number("port", 0, Setup.MOST_PORT),
            root.number("socket_port", 0, Setup.MOST_PORT),
            root.text("token"),
            root.truth("rate_limits", true),
            workspaces,
            apps);
    root.nothingElse();
    return setup;
  }

  /** Of two with the same id or token one would be lost. */
  private static void once(Set<String> seen, Fields fields, String name, @Nullable String value)
      throws SetupFault {
    if (value != null && !seen.add(value)) {
      throw fields.fault(name, Why.TWICE);
    }
  }

  private static Setup.Workspace workspace(Fields fields) throws SetupFault {
    List<Setup.Person> people = new ArrayList<>();
    Set<String> handles = new HashSet<>();
    Set<String> ids = new HashSet<>();
    for (Fields person : fields.objects("people")) {
      Setup.Person read = person(person);
      once(handles, person, "handle", read.handle());
      once(ids, person, "id", read.id());
      people.add(read);
    }
    if (people.isEmpty()) {
      throw fields.fault("people", Why.MISSING);
    }
    List<Setup.Group> groups = new ArrayList<>();
    for (Fields group : fields.objects("groups")) {
      Setup.Group read = group(group, handles);
      once(ids, group, "id", read.id());
      groups.add(read);
    }
    List<Setup.Channel> channels = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (Fields channel : fields.objects("channels")) {
      Setup.Channel read = channel(channel, handles);
      once(names, channel, "name", read.name());
      once(ids, channel, "id", read.id());
      channels.add(read);
    }
    String name = fields.needed("name");
    String domain = fields.text("domain", "example");
    Setup.Workspace workspace =
        new Setup.Workspace(fields.needed("id"), name, domain, people, groups, channels);
    fields.nothingElse();
    return workspace;
  }

  private static Setup.Person person(Fields fields) throws SetupFault {
    String handle = fields.needed("handle");
    Fields outside = fields.object("outside");
    Setup.Person person =
        new Setup.Person(
            fields.text("id"),
            handle,
            fields.text("name", handle),
            fields.text("title", ""),
            fields.text("email", handle + "@example.com"),
            fields.text("locale", "en-US"),
            zone(fields),
            guest(fields),
            outside == null ? null : outside(outside));
    fields.nothingElse();
    return person;
  }

  private static Setup.Outside outside(Fields fields) throws SetupFault {
    Setup.Outside outside = new Setup.Outside(fields.needed("id"), fields.needed("name"));
    fields.nothingElse();
    return outside;
  }

  private static ZoneId zone(Fields fields) throws SetupFault {
    try {
      return ZoneId.of(fields.text("zone", "UTC"));
    } catch (DateTimeException e) {
      throw fields.fault("zone", Why.UNKNOWN_ZONE);
    }
  }

  private static Guest guest(Fields fields) throws SetupFault {
    String word = fields.text("guest", "none").toUpperCase(Locale.ROOT);
    for (Guest guest : Guest.values()) {
      if (guest.name().equals(word)) {
        return guest;
      }
    }
    throw fields.fault("guest", Why.OUT_OF_RANGE);
  }

  private static Setup.Group group(Fields fields, Set<String> handles) throws SetupFault {
    String handle = fields.needed("handle");
    Setup.Group group =
        new Setup.Group(
            fields.text("id"), handle, fields.text("name", handle), people(fields, handles));
    fields.nothingElse();
    return group;
  }

  private static List<String> people(Fields fields, Set<String> handles) throws SetupFault {
    List<String> people = new ArrayList<>(fields.texts("people"));
    people.remove("*");
    if (!handles.containsAll(people)) {
      throw fields.fault("people", Why.UNKNOWN_PERSON);
    }
    return people;
  }

  private static Setup.Channel channel(Fields fields, Set<String> handles) throws SetupFault {
    List<Setup.Line> messages = new ArrayList<>();
    for (Fields line : fields.objects("messages")) {
      messages.add(line(line, handles));
    }
    Setup.Channel channel =
        new Setup.Channel(
            fields.text("id"),
            fields.needed("name"),
            fields.truth("private", false),
            fields.truth("shared", false),
            fields.text("topic", ""),
            fields.text("purpose", ""),
            fields.texts("people").contains("*"),
            people(fields, handles),
            messages);
    fields.nothingElse();
    return channel;
  }

  private static Setup.Line line(Fields fields, Set<String> handles) throws SetupFault {
    String by = fields.needed("by");
    if (!handles.contains(by)) {
      throw fields.fault("by", Why.UNKNOWN_PERSON);
    }
    List<Setup.Line> replies = new ArrayList<>();
    for (Fields reply : fields.objects("replies")) {
      replies.add(line(reply, handles));
    }
    int minutes = fields.number("minutes_ago", 0, TEN_YEARS);
    Setup.Line line = new Setup.Line(by, fields.needed("text"), minutes, replies);
    fields.nothingElse();
    return line;
  }

  private Setup.App app(Fields fields, List<Setup.Workspace> workspaces) throws SetupFault {
    List<Setup.Place> places = new ArrayList<>();
    for (Fields place : fields.objects("workspaces")) {
      places.add(place(place, workspaces));
    }
    Setup.App app =
        new Setup.App(
            fields.text("id"),
            manifest(fields),
            fields.text("request_url"),
            fields.text("signing_secret"),
            fields.text("app_token"),
            places);
    fields.nothingElse();
    return app;
  }

  private JsonObject manifest(Fields fields) throws SetupFault {
    JsonObject inline = fields.raw("manifest");
    String path = fields.text("manifest_file");
    if (inline != null && path != null) {
      throw fields.fault("manifest_file", Why.TWICE);
    }
    if (inline != null) {
      return inline;
    }
    if (path == null) {
      throw fields.fault("manifest", Why.MISSING);
    }
    String text = files.read(path);
    if (text == null) {
      throw fields.fault("manifest_file", Why.NOT_READABLE);
    }
    JsonObject manifest = Js.readObject(text);
    if (manifest == null) {
      throw fields.fault("manifest_file", Why.NOT_JSON);
    }
    return manifest;
  }

  private static Setup.Place place(Fields fields, List<Setup.Workspace> workspaces)
      throws SetupFault {
    String id = fields.needed("id");
    Setup.@Nullable Workspace found =
        workspaces.stream().filter(w -> w.id().equals(id)).findFirst().orElse(null);
    if (found == null) {
      throw fields.fault("id", Why.UNKNOWN_WORKSPACE);
    }
    List<String> channels = fields.texts("channels");
    List<String> known = found.channels().stream().map(Setup.Channel::name).toList();
    if (!known.containsAll(channels)) {
      throw fields.fault("channels", Why.UNKNOWN_CHANNEL);
    }
    Setup.Place place = new Setup.Place(id, fields.text("bot_token"), channels);
    fields.nothingElse();
    return place;
  }
}
