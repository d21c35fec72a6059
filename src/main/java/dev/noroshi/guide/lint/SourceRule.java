package dev.noroshi.guide.lint;

import dev.noroshi.guide.tree.GuideTree;
import dev.noroshi.guide.tree.Node;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Everything a person reads says where it comes from, in a document and an edition we know. */
final class SourceRule implements Rule {

  private static final List<String> WITH_ONE_SOURCE =
      List.of(
          "elements.json",
          "faq/titles.json",
          "triggers.json",
          "reminders.json",
          "triage.json",
          "traits.json",
          "search.json",
          "signposts.json");

  @Override
  public void check(GuideTree tree, Faults faults) {
    List<Node> files = tree.folder("sources");
    long there = tree.files().keySet().stream().filter(f -> f.startsWith("sources/")).count();
    if (files.isEmpty() || files.size() < there) {
      return; // one fault, told by FilesRule or the parser, is not fifty
    }
    Map<String, List<String>> editions = new HashMap<>();
    for (Node file : files) {
      for (Node document : file.get("documents").items()) {
        editions.put(
            document.get("id").text(),
            document.get("editions").items().stream().map(Node::text).toList());
      }
    }
    List<Node> sources = new ArrayList<>();
    for (Node owner : owners(tree)) {
      if (owner.get("source").isPresent()) {
        sources.add(owner.get("source"));
      } else {
        faults.add(owner, "missing-source");
      }
    }
    tree.folder("faq").forEach(answer -> sources.addAll(answer.get("sources").items()));
    for (Node source : sources) {
      Node document = source.get("document");
      Node edition = source.get("edition");
      List<String> known = editions.get(document.text());
      if (document.isPresent() && known == null) {
        faults.add(document, "unknown-source", "document", document.text());
      } else if (known != null && edition.isPresent() && !known.contains(edition.text())) {
        faults.add(
            edition, "unknown-edition", "edition", edition.text(), "known", known.toString());
      }
    }
  }

  private static List<Node> owners(GuideTree tree) {
    List<Node> owners = new ArrayList<>();
    for (Node flow : tree.folder("flows")) {
      owners.add(flow);
      owners.addAll(flow.get("questions").items());
      owners.addAll(flow.get("outcomes").items());
    }
    for (Node checklist : tree.folder("checklists")) {
      owners.add(checklist);
      owners.addAll(checklist.get("items").items());
    }
    for (Node file : tree.folder("regimes")) {
      for (Node regime : file.get("regimes").items()) {
        owners.add(regime);
        owners.addAll(regime.get("stages").items());
      }
    }
    owners.addAll(knowledge(tree));
    owners.addAll(tree.folder("calendars"));
    owners.addAll(tree.folder("texts"));
    tree.files()
        .forEach(
            (path, top) -> {
              if (top.isPresent() && WITH_ONE_SOURCE.contains(path)) {
                owners.add(top);
              }
            });
    owners.addAll(tree.file("elements.json").get("elements").items());
    owners.addAll(tree.file("stages.json").get("stages").items());
    owners.addAll(tree.file("roles.json").get("roles").items());
    return owners;
  }

  private static List<Node> knowledge(GuideTree tree) {
    List<Node> owners = new ArrayList<>(tree.file("glossary.json").get("terms").items());
    tree.folder("parties").forEach(group -> owners.addAll(group.get("parties").items()));
    for (String key : List.of("sharing", "disclosure", "benefits", "drawbacks")) {
      owners.addAll(tree.file("purposes.json").get(key).items());
    }
    for (String key : List.of("clause", "exclusions", "patterns")) {
      owners.addAll(tree.file("nda.json").get(key).items());
    }
    return owners;
  }
}
