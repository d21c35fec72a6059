package dev.noroshi.guide.lint;

import dev.noroshi.guide.tree.GuideTree;
import dev.noroshi.guide.tree.Node;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * No text is longer than Slack allows for the place it is shown in. Limits: docs.slack.dev,
 * reference/block-kit and reference/views, as of 2026-11-20. A placeholder counts as written; what
 * fills it is cut by the renderer. A notification is what a phone shows of a message while it is
 * locked; its limit is ours.
 */
final class LengthRule implements Rule {

  private static final int SECTION = 3000;

  private static final Map<String, Integer> PLACES =
      Map.of(
          "button", 75,
          "checkbox", 75,
          "modal-title", 24,
          "header", 150,
          "placeholder", 150,
          "notification", 300);

  private static final Map<Pattern, String> PLACE_OF_POINTER = new LinkedHashMap<>();

  static {
    PLACE_OF_POINTER.put(Pattern.compile("/title"), "modal-title");
    PLACE_OF_POINTER.put(Pattern.compile("/questions/\\d+/answers/\\d+/label"), "button");
    PLACE_OF_POINTER.put(Pattern.compile("/questions/\\d+/ask"), "header");
    PLACE_OF_POINTER.put(Pattern.compile("/outcomes/\\d+/headline"), "header");
    PLACE_OF_POINTER.put(Pattern.compile("/items/\\d+/text"), "checkbox");
    PLACE_OF_POINTER.put(Pattern.compile("/short"), "notification");
    PLACE_OF_POINTER.put(Pattern.compile("/name"), "button");
    PLACE_OF_POINTER.put(Pattern.compile("/(regimes|triggers|parties)/\\d+/name"), "button");
    PLACE_OF_POINTER.put(Pattern.compile("/regimes/\\d+/stages/\\d+/name"), "button");
    PLACE_OF_POINTER.put(Pattern.compile("/regimes/\\d+/proposed/\\d+/reason"), "header");
    PLACE_OF_POINTER.put(Pattern.compile("/groups/\\d+(/traits/\\d+)?/name"), "button");
    PLACE_OF_POINTER.put(Pattern.compile("/(holidays|exceptions)/\\d+/name"), "button");
    PLACE_OF_POINTER.put(Pattern.compile("/elements/\\d+/official"), "button");
    PLACE_OF_POINTER.put(Pattern.compile("/stages/\\d+/official"), "button");
    PLACE_OF_POINTER.put(Pattern.compile("/roles/\\d+/name"), "button");
  }

  @Override
  public void check(GuideTree tree, Faults faults) {
    tree.files().values().forEach(top -> check(top, faults));
  }

  private static void check(Node node, Faults faults) {
    if (node.get("ja").isPresent() || node.get("en").isPresent()) {
      String place = place(node);
      int limit = PLACES.getOrDefault(place, SECTION);
      for (String language : new String[] {"ja", "en"}) {
        Node text = node.get(language);
        if (text.text().length() > limit) {
          faults.add(
              text,
              "too-long",
              "length",
              Integer.toString(text.text().length()),
              "limit",
              Integer.toString(limit),
              "place",
              place);
        }
      }
    }
    node.members().values().forEach(member -> check(member, faults));
    node.items().forEach(item -> check(item, faults));
  }

  private static String place(Node node) {
    if (node.get("place").isPresent()) {
      return node.get("place").text();
    }
    return PLACE_OF_POINTER.entrySet().stream()
        .filter(entry -> entry.getKey().matcher(node.at().pointer()).matches())
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse("section");
  }
}
