package dev.noroshi.guide.lint;

import dev.noroshi.guide.tree.GuideTree;
import dev.noroshi.guide.tree.Node;
import java.util.List;

/** What is said in one language is said in the other, and never with an empty text. */
final class LanguageRule implements Rule {

  private static final List<String> LANGUAGES = List.of("ja", "en");

  @Override
  public void check(GuideTree tree, Faults faults) {
    tree.files().values().forEach(top -> check(top, faults));
  }

  private static void check(Node node, Faults faults) {
    boolean bilingual = LANGUAGES.stream().anyMatch(node.members()::containsKey);
    if (bilingual) {
      for (String language : LANGUAGES) {
        Node text = node.get(language);
        boolean shaped = !text.isPresent() || text instanceof Node.Text;
        if (shaped && text.text().isBlank()) {
          faults.add(text, "missing-language", "language", language);
        }
      }
    }
    node.members().values().forEach(member -> check(member, faults));
    node.items().forEach(item -> check(item, faults));
  }
}
