package dev.noroshi.guide;

import dev.noroshi.guide.lint.Linter;
import dev.noroshi.guide.tree.Fault;
import dev.noroshi.guide.tree.GuideFiles;
import dev.noroshi.guide.tree.GuideTree;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The checked guide.
 *
 * @param edition the hash of the files it was read from
 */
public record Guide(
    String edition,
    GuideFiles files,
    Map<String, Flow> flows,
    Map<String, Checklist> checklists,
    List<Element> elements,
    Map<String, Mark> marks,
    List<Term> stages,
    List<Term> roles,
    Map<Integer, Bilingual> faqTitles,
    Knowledge knowledge,
    Map<String, Document> documents,
    Map<String, Regime> regimes,
    Map<String, Calendar> calendars,
    Map<String, Trigger> triggers,
    List<Reminders> reminders,
    Triage triage,
    Traits traits,
    Texts texts) {

  /** How a kind of information relates to an act: ○ main content, △ depends, — out of scope. */
  public record Mark(String sign, Bilingual name) {}

  /** Reads and checks: a guide with a fault is refused with all its faults. */
  public static Guide checked(GuideFiles files) {
    GuideTree tree = GuideTree.of(files);
    List<Fault> faults = Linter.check(tree);
    if (!faults.isEmpty()) {
      throw new GuideException(faults);
    }
    return GuideReader.read(files, tree);
  }

  /**
   * Reads an edition that a record has kept. It was checked when its walk began; a rule added since
   * then must not make an old record unreadable.
   */
  public static Guide kept(GuideFiles files) {
    return GuideReader.read(files, GuideTree.of(files));
  }

  /** Only the texts, for a program that must speak before it has checked a guide. */
  public static Texts texts(GuideFiles files) {
    Map<String, String> texts = new TreeMap<>(files.texts());
    texts.keySet().removeIf(path -> !path.startsWith("texts/"));
    return GuideReader.texts(GuideTree.of(new GuideFiles(texts)));
  }

  public static List<Fault> faults(GuideFiles files) {
    return Linter.check(GuideTree.of(files));
  }

  public Optional<Flow> flow(String id) {
    return Optional.ofNullable(flows.get(id));
  }

  public Optional<Checklist> checklist(String id) {
    return Optional.ofNullable(checklists.get(id));
  }

  public Optional<Element> element(String id) {
    return elements.stream().filter(element -> element.id().equals(id)).findFirst();
  }

  public Optional<Term> stage(String id) {
    return stages.stream().filter(stage -> stage.id().equals(id)).findFirst();
  }

  public Optional<Term> role(String id) {
    return roles.stream().filter(role -> role.id().equals(id)).findFirst();
  }

  public Optional<Bilingual> faqTitle(int number) {
    return Optional.ofNullable(faqTitles.get(number));
  }
}
