package dev.noroshi.standin.world;

import dev.noroshi.standin.json.Js;
import dev.noroshi.standin.world.Channel.Kind;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What people type, turned into what Slack sends: escapes, mentions, links, rich text. */
public final class Markup {

  /** A mention, a channel, or an address. Handles may be Japanese. */
  private static final Pattern SPECIAL =
      Pattern.compile("@([\\p{L}\\p{N}._-]+)|#([\\p{L}\\p{N}_-]+)|(https?://[^\\s<>|　、。「」]+)");

  private static final Set<String> EVERYBODY = Set.of("here", "channel", "everyone");

  private static final Pattern MARK = Pattern.compile("<([^<>]*)>|:([a-z0-9_+'-]+):");

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

  /** The rich text block that Slack makes of a typed message. */
  public static JsonArray richText(String text, String blockId) {
    JsonArrayBuilder elements = Js.array();
    Matcher found = MARK.matcher(text);
    int from = 0;
    while (found.find()) {
      plain(elements, text.substring(from, found.start()));
      elements.add(
          found.group(1) != null
              ? marked(found.group(1))
              : Js.object().add("type", "emoji").add("name", found.group(2)));
      from = found.end();
    }
    plain(elements, text.substring(from));
    return Js.array()
        .add(
            Js.object()
                .add("type", "rich_text")
                .add("block_id", blockId)
                .add(
                    "elements",
                    Js.array()
                        .add(
                            Js.object()
                                .add("type", "rich_text_section")
                                .add("elements", elements))))
        .build();
  }

  private static void plain(JsonArrayBuilder elements, String text) {
    if (!text.isEmpty()) {
      elements.add(Js.object().add("type", "text").add("text", unescape(text)));
    }
  }

  private static JsonObjectBuilder marked(String inner) {
    int bar = inner.indexOf('|');
    String target = bar < 0 ? inner : inner.substring(0, bar);
    if (target.startsWith("@")) {
      return Js.object().add("type", "user").add("user_id", target.substring(1));
    }
    if (target.startsWith("#")) {
      return Js.object().add("type", "channel").add("channel_id", target.substring(1));
    }
    if (target.startsWith("!subteam^")) {
      return Js.object()
          .add("type", "usergroup")
          .add("usergroup_id", target.substring("!subteam^".length()));
    }
    if (target.startsWith("!")) {
      return Js.object().add("type", "broadcast").add("range", target.substring(1));
    }
    JsonObjectBuilder link = Js.object().add("type", "link").add("url", unescape(target));
    if (bar >= 0) {
      link.add("text", unescape(inner.substring(bar + 1)));
    }
    return link;
  }
}
