package dev.noroshi.guide.lint;

import dev.noroshi.guide.tree.Fault;
import dev.noroshi.guide.tree.GuideTree;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Runs every rule over a guide and gives all faults, by place. */
public final class Linter {

  private static final List<Rule> RULES =
      List.of(
          new FilesRule(),
          new DuplicateIdRule(),
          new LanguageRule(),
          new PlaceholderRule(),
          new SourceRule(),
          new ReferenceRule(),
          new EdgeToNowhereRule(),
          new AnswerEdgesRule(),
          new UnreachableRule(),
          new DeadEndRule(),
          new CycleRule(),
          new SafetyRule(),
          new LengthRule());

  private Linter() {}

  public static List<Fault> check(GuideTree tree) {
    Faults faults = new Faults();
    RULES.forEach(rule -> rule.check(tree, faults));
    List<Fault> all = new ArrayList<>(tree.faults());
    all.addAll(faults.found());
    all.addAll(schemaFaultsElsewhere(tree, all));
    all.sort(Fault.BY_PLACE);
    return List.copyOf(all);
  }

  /** Where a rule of its own has spoken, the schema would only say the same in poorer words. */
  private static List<Fault> schemaFaultsElsewhere(GuideTree tree, List<Fault> spoken) {
    Set<String> places = new HashSet<>();
    spoken.forEach(fault -> places.add(fault.at().file() + fault.at().pointer()));
    Faults schema = new Faults();
    new SchemaRule().check(tree, schema);
    return schema.found().stream()
        .filter(fault -> !places.contains(fault.at().file() + fault.at().pointer()))
        .toList();
  }
}
