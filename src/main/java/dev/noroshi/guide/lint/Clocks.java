package dev.noroshi.guide.lint;

import dev.noroshi.guide.tree.GuideTree;
import dev.noroshi.guide.tree.Node;
import java.util.List;

/** The regimes of all files. */
final class Clocks {

  private Clocks() {}

  static List<Node> regimes(GuideTree tree) {
    return tree.folder("regimes").stream()
        .flatMap(file -> file.get("regimes").items().stream())
        .toList();
  }
}
