package dev.noroshi.standin.world;

import dev.noroshi.standin.world.Channel.Kind;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What people type, turned into what Slack sends: escapes, mentions, links. */
public final class Markup {

  /** A mention, a channel, or an address. Handles may be Japanese. */
  private static final Pattern SPECIAL =
      Pattern.compile("@([\\p{L}\\p{N}._-]+)|#([\\p{L}\\p{N}_-]+)|(https?://[^\\s<>|　、。「」]+)");

  private static final Set<String> EVERYBODY = Set.of("here", "channel", "everyone");

  private Markup() {}

  public static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  public static String unescape(String text) {
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
  }

  /** Escapes what was typed and makes mentions and links of what looks like them. */
  public static String typed(Workspace workspace, String text) {
    String escaped = escape(text);
    StringBuilder out = new StringBuilder();
    Matcher found = SPECIAL.matcher(escaped);
    int from = 0;
    while (found.find()) {
      out.append(escaped, from, found.start()).append(special(workspace, found));
      from = found.end();
    }
    return out.append(escaped.substring(from)).toString();
  }

  private static String special(Workspace workspace, Matcher found) {
    String handle = found.group(1);
    if (handle != null) {
      return mention(workspace, handle, found.group());
    }
    String name = found.group(2);
    if (name != null) {
      Channel channel = workspace.channelByName(name);
      return channel == null || channel.kind() != Kind.PUBLIC
          ? found.group()
          : "<#" + channel.id() + "|" + channel.name() + ">";
    }
    return "<" + found.group(3) + ">";
  }

  private static String mention(Workspace workspace, String handle, String asTyped) {
    if (EVERYBODY.contains(handle)) {
      return "<!" + handle + ">";
    }
    Person person = workspace.byHandle(handle);
    if (person != null) {
      return "<@" + person.id() + ">";
    }
    return workspace.groups().stream()
        .filter(group -> group.handle().equals(handle))
        .map(group -> "<!subteam^" + group.id() + "|@" + handle + ">")
        .findFirst()
        .orElse(asTyped);
  }
}
