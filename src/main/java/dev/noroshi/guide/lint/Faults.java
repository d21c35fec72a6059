package dev.noroshi.guide.lint;

import dev.noroshi.guide.tree.Fault;
import dev.noroshi.guide.tree.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Collects what the rules find. */
final class Faults {

  private final List<Fault> found = new ArrayList<>();

  /** Details are pairs of placeholder name and value. */
  void add(Node where, String code, String... details) {
    Map<String, String> named = new TreeMap<>();
    for (int i = 0; i + 1 < details.length; i += 2) {
      named.put(details[i], details[i + 1]);
    }
    found.add(new Fault(where.at(), code, named));
  }

  List<Fault> found() {
    return List.copyOf(found);
  }
}
