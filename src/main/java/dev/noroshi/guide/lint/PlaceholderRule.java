package dev.noroshi.guide.lint;

import dev.noroshi.guide.tree.GuideTree;
import dev.noroshi.guide.tree.Node;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Both languages fill the same placeholders: none is lost in translation. */
final class PlaceholderRule implements Rule {

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z]+)\\}");

  @Override
  public void check(GuideTree tree, Faults faults) {
    tree.files().values().forEach(top -> check(top, faults));
  }

  private static void check(Node node, Faults faults) {
    Node ja = node.get("ja");
    Node en = node.get("en");
    if (!ja.text().isBlank() && !en.text().isBlank()) {
      Set<String> wanted = placeholders(ja.text());
      Set<String> found = placeholders(en.text());
      if (!wanted.equals(found)) {
        faults.add(en, "placeholders-differ", "ja", wanted.toString(), "en", found.toString());
      }
    }
    node.members().values().forEach(member -> check(member, faults));
    node.items().forEach(item -> check(item, faults));
  }

  private static Set<String> placeholders(String text) {
    return PLACEHOLDER
        .matcher(text)
        .results()
        .map(found -> found.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
