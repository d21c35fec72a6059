package dev.noroshi.guide.lint;

import dev.noroshi.guide.tree.Fault;
import dev.noroshi.guide.tree.GuideTree;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs every rule over a guide and gives all faults, by place. Each thing is checked by one rule:
 * the schemas ask for shapes only, not for languages, sources and lengths.
 */
public final class Linter {

  private static final List<Rule> RULES =
      List.of(
          new FilesRule(),
          new SchemaRule(),
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
          new CountRule(),
          new ZoneRule(),
          new DatesRule(),
          new WaitsForItselfRule(),
          new TriageRule(),
          new KnowledgeRule(),
          new ChecklistRule(),
          new SearchRule(),
          new LengthRule());

  private Linter() {}

  public static List<Fault> check(GuideTree tree) {
    Faults faults = new Faults();
    RULES.forEach(rule -> rule.check(tree, faults));
    List<Fault> all = new ArrayList<>(tree.faults());
    all.addAll(faults.found());
    all.sort(Fault.BY_PLACE);
    return List.copyOf(all);
  }
}
