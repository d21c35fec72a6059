package dev.noroshi.standin.world;

import dev.noroshi.standin.world.Channel.Kind;
import dev.noroshi.standin.world.Happening.ChannelChanged;
import dev.noroshi.standin.world.Happening.ChannelChanged.What;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * One workspace: who is in it, its channels, its apps. Messages and views have classes of their own
 * beside it. Guarded by the world's lock.
 */
public final class Workspace {

  private final World world;
  private final String id;
  private final String name;
  private final String domain;
  private final Map<String, Person> people = new LinkedHashMap<>();
  private final Map<String, Channel> channels = new LinkedHashMap<>();
  private final Map<String, Group> groups = new LinkedHashMap<>();
  private final Map<String, Installation> installations = new LinkedHashMap<>();
  private final Map<String, StoredFile> files = new LinkedHashMap<>();
  private final Conversation conversation;
  private final Whispers whispers;
  private final Views views;

  Workspace(World world, String id, String name, String domain) {
    this.world = world;
    this.id = id;
    this.name = name;
    this.domain = domain;
    this.conversation = new Conversation(this, world);
    this.whispers = new Whispers(this, world);
    this.views = new Views(this, world);
  }

  public World world() {
    return world;
  }

  public String id() {
    return id;
  }

  public String name() {
    return name;
  }

  public String domain() {
    return domain;
  }

  /** What is said and done in channels. */
  public Conversation conversation() {
    return conversation;
  }

  /** What is said to one person only. */
  public Whispers whispers() {
    return whispers;
  }

  /** Modals and App Homes. */
  public Views views() {
    return views;
  }

  public Collection<Person> people() {
    return people.values();
  }

  public @Nullable Person person(@Nullable String personId) {
    return personId == null ? null : people.get(personId);
  }

  public @Nullable Person byHandle(String handle) {
    return people.values().stream()
        .filter(person -> person.handle().equals(handle))
        .findFirst()
        .orElse(null);
  }

  public void add(Person person) {
    people.put(person.id(), person);
  }

  /** Puts a changed person in the place of the old one. */
  public void change(Person person) {
    people.put(person.id(), person);
    world.tell(new Happening.PersonChanged(this, person));
  }

  String addBot(App app) {
    Person bot =
        new Person(
            world.ids().next("U"),
            id,
            app.manifest().botName(),
            app.manifest().botName(),
            "",
            "",
            "en-US",
            ZoneOffset.UTC,
            Person.Guest.NONE,
            null,
            app.id(),
            false);
    people.put(bot.id(), bot);
    return bot.id();
  }

  void installed(Installation installation) {
    installations.put(installation.app().id(), installation);
  }

  public Collection<Installation> installations() {
    return installations.values();
  }

  public @Nullable Installation installation(@Nullable String appId) {
    return appId == null ? null : installations.get(appId);
  }

  /** Takes the app out of the workspace: its token is worth nothing from now on. */
  public void remove(Installation installation) {
    installation.revoke();
    world.tell(new Happening.AppRemoved(this, installation));
  }

  public Collection<Group> groups() {
    return groups.values();
  }

  public @Nullable Group group(@Nullable String groupId) {
    return groupId == null ? null : groups.get(groupId);
  }

  public void put(Group group) {
    boolean known = groups.put(group.id(), group) != null;
    if (known) {
      world.tell(new Happening.GroupChanged(this, group));
    }
  }

  public Collection<Channel> channels() {
    return channels.values();
  }

  public @Nullable Channel channel(@Nullable String channelId) {
    return channelId == null ? null : channels.get(channelId);
  }

  public @Nullable Channel channelByName(String channelName) {
    return channels.values().stream()
        .filter(channel -> channel.kind() == Kind.PUBLIC || channel.kind() == Kind.PRIVATE)
        .filter(channel -> channel.name().equals(channelName))
        .findFirst()
        .orElse(null);
  }

  /** Puts a channel there as it was before the story begins, telling nobody. */
  public Channel found(
      @Nullable String channelId, Kind kind, String channelName, String creator, boolean shared) {
    Channel channel =
        new Channel(
            channelId == null ? world.ids().next(kind == Kind.IM ? "D" : "C") : channelId,
            kind,
            channelName,
            creator,
            world.timeline().now().getEpochSecond(),
            shared);
    channels.put(channel.id(), channel);
    return channel;
  }

  public Channel create(String channelName, boolean isPrivate, String creator) {
    Channel channel =
        found(null, isPrivate ? Kind.PRIVATE : Kind.PUBLIC, channelName, creator, false);
    channel.members().add(creator);
    world.tell(new ChannelChanged(this, channel, What.CREATED, creator));
    return channel;
  }

  /** The direct message of exactly these people, made when there is none yet. */
  public Channel direct(Collection<String> members) {
    Set<String> wanted = new LinkedHashSet<>(members);
    Kind kind = wanted.size() <= 2 ? Kind.IM : Kind.MPIM;
    for (Channel channel : channels.values()) {
      if (channel.kind() == kind && channel.members().equals(wanted)) {
        return channel;
      }
    }
    List<String> handles =
        wanted.stream().map(people::get).filter(p -> p != null).map(Person::handle).toList();
    String channelName = kind == Kind.IM ? "" : "mpdm-" + String.join("--", handles) + "-1";
    Channel channel = found(null, kind, channelName, wanted.iterator().next(), false);
    channel.members().addAll(wanted);
    world.tell(new ChannelChanged(this, channel, What.CREATED, channel.creator()));
    return channel;
  }

  /** The workspaces that take part in a channel; more than one under Slack Connect. */
  public Set<String> teamsOf(Channel channel) {
    Set<String> teams = new TreeSet<>(Set.of(id));
    channel.members().stream()
        .map(people::get)
        .filter(person -> person != null)
        .forEach(person -> teams.add(person.homeTeam()));
    return teams;
  }

  public @Nullable StoredFile file(@Nullable String fileId) {
    return fileId == null ? null : files.get(fileId);
  }

  public StoredFile announce(String user, String fileName, long length, @Nullable String altText) {
    StoredFile file =
        new StoredFile(
            world.ids().next("F"),
            user,
            fileName,
            length,
            altText,
            world.timeline().now().getEpochSecond());
    files.put(file.id(), file);
    return file;
  }
}
