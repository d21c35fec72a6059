package dev.noroshi.standin.world;

import dev.noroshi.standin.json.Js;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The rich text block that Slack makes of a typed message. */
public final class RichText {

  /** A fence, or a run of lines that are all quoted or all not. */
  private static final Pattern PART =
      Pattern.compile("```\\n?([^`]++)\\n?```\\n?|((?:^&gt; ?[^\\n]*+\\n?)++)", Pattern.MULTILINE);

  /** A mention or link, an emoji, code, or words in bold, italics or struck out. */
  private static final Pattern MARK =
      Pattern.compile(
          "<([^<>]*+)>|:([a-z0-9_+'-]++):|`([^`\\n]++)`"
              + "|(?<![\\p{L}\\p{N}])([*_~])(?=\\S)([^*_~\\n]*+)(?<=\\S)\\4(?![\\p{L}\\p{N}])");

  private final JsonArrayBuilder elements = Js.array();

  private RichText() {}

  /**
   * Makes the block.
   *
   * @param text as it came from {@link Markup#typed}
   */
  public static JsonArray of(String text, String blockId) {
    RichText rich = new RichText();
    rich.write(text);
    return Js.array()
        .add(
            Js.object()
                .add("type", "rich_text")
                .add("block_id", blockId)
                .add("elements", rich.elements))
        .build();
  }

  private void write(String text) {
    Matcher part = PART.matcher(text);
    int from = 0;
    while (part.find()) {
      section(text.substring(from, part.start()));
      String fenced = part.group(1);
      if (fenced != null) {
        element("rich_text_preformatted", Js.array().add(words(fenced, Js.object())));
      } else {
        String lines = part.group(2).replaceAll("(?m)^&gt; ?", "").stripTrailing();
        element("rich_text_quote", inline(lines));
      }
      from = part.end();
    }
    section(text.substring(from));
  }

  private void section(String text) {
    if (!text.isEmpty()) {
      element("rich_text_section", inline(text));
    }
  }

  private void element(String type, JsonArrayBuilder inner) {
    elements.add(Js.object().add("type", type).add("elements", inner));
  }

  private static JsonArrayBuilder inline(String text) {
    JsonArrayBuilder elements = Js.array();
    Matcher found = MARK.matcher(text);
    int from = 0;
    while (found.find()) {
      plain(elements, text.substring(from, found.start()));
      elements.add(mark(found));
      from = found.end();
    }
    plain(elements, text.substring(from));
    return elements;
  }

  private static void plain(JsonArrayBuilder elements, String text) {
    if (!text.isEmpty()) {
      elements.add(words(text, Js.object()));
    }
  }

  private static JsonObject words(String text, JsonObjectBuilder style) {
    JsonObjectBuilder words = Js.object().add("type", "text").add("text", Markup.unescape(text));
    JsonObject styled = style.build();
    return styled.isEmpty() ? words.build() : words.add("style", styled).build();
  }

  private static JsonObject mark(Matcher found) {
    if (found.group(1) != null) {
      return special(found.group(1)).build();
    }
    if (found.group(2) != null) {
      return Js.object().add("type", "emoji").add("name", found.group(2)).build();
    }
    if (found.group(3) != null) {
      return words(found.group(3), Js.object().add("code", true));
    }
    String style =
        switch (found.group(4)) {
          case "*" -> "bold";
          case "_" -> "italic";
          default -> "strike";
        };
    return words(found.group(5), Js.object().add(style, true));
  }

  private static JsonObjectBuilder special(String inner) {
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
    JsonObjectBuilder link = Js.object().add("type", "link").add("url", Markup.unescape(target));
    if (bar >= 0) {
      link.add("text", Markup.unescape(inner.substring(bar + 1)));
    }
    return link;
  }
}
