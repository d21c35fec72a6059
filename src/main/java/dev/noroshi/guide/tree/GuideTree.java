package dev.noroshi.guide.tree;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All guide files parsed, with the faults found while parsing. */
public record GuideTree(Map<String, Node> files, List<Fault> faults) {

  public static GuideTree of(GuideFiles guide) {
    Map<String, Node> files = new LinkedHashMap<>();
    List<Fault> faults = new ArrayList<>();
    guide.texts().forEach((path, text) -> files.put(path, JsonTree.read(path, text, faults::add)));
    return new GuideTree(files, List.copyOf(faults));
  }

  /** The top of one file; missing when the file is not there or is no JSON. */
  public Node file(String path) {
    return files.getOrDefault(path, new Node.Missing(new Position(path, "", 1, 1)));
  }

  /** The tops of all readable files in a folder. */
  public List<Node> folder(String folder) {
    return files.entrySet().stream()
        .filter(entry -> entry.getKey().startsWith(folder + "/"))
        .map(Map.Entry::getValue)
        .filter(Node::isPresent)
        .toList();
  }
}
