package dev.noroshi.slack.cards;

import dev.noroshi.checklist.CheckBook;
import dev.noroshi.flow.Reasons;
import dev.noroshi.guide.Checklist;
import dev.noroshi.guide.Guide;
import dev.noroshi.guide.Knowledge;
import dev.noroshi.guide.Term;
import dev.noroshi.record.Checks;
import dev.noroshi.record.Incident;
import dev.noroshi.slack.kit.Kit;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One list of what to do: by role, each item with the button that says it is done. */
public final class ChecklistCard {

  static final String PREFIX = "checklist/";

  private static final String VENDOR = "vendor";

  /** Answers to these are told to a vendor to whom the channel is open; no others are. */
  private static final String SHARING = "sharing/";

  private final Speaker speaker;
  private final Guide guide;
  private final Incident incident;
  private final Checklist list;
  private final List<CheckBook.Line> lines;

  public ChecklistCard(Speaker speaker, Guide guide, CheckBook book, Checklist list) {
    this(speaker, guide, book.incident(), list, book.lines(list));
  }

  private ChecklistCard(
      Speaker speaker, Guide guide, Incident incident, Checklist list, List<CheckBook.Line> lines) {
    this.speaker = speaker;
    this.guide = guide;
    this.incident = incident;
    this.list = list;
    this.lines = lines;
  }

  /** The key of a list's card, or of that part of it that is for one role. */
  public static String key(Checklist list, String... role) {
    return PREFIX + list.id() + (role.length == 0 ? "" : "/" + role[0]);
  }

  String key() {
    return key(list);
  }

  /** The same with only what somebody with this role does. */
  ChecklistCard of(String role) {
    return only(lines.stream().filter(line -> line.isOf(List.of(role))).toList());
  }

  private ChecklistCard only(List<CheckBook.Line> some) {
    return new ChecklistCard(speaker, guide, incident, list, some);
  }

  /** As a message: when it is too long, without the items that are done, then with fewer. */
  List<JsonObject> blocks() {
    List<JsonObject> blocks = whole();
    int shown = open().size();
    while (!Kit.fits(blocks) && shown > 0) {
      blocks = brief(shown);
      shown--;
    }
    return blocks;
  }

  /** All of it, for a modal. */
  public List<JsonObject> whole() {
    List<JsonObject> blocks = head(speaker.in(list.title()));
    blocks.addAll(byRole(lines));
    if (lines.isEmpty()) {
      blocks.add(Kit.section(speaker.say("slack.checklist.none")));
    }
    blocks.add(Kit.actions(buttons()));
    return blocks;
  }

  /** So many of the open items, and in one line each what is done and how many more there are. */
  private List<JsonObject> brief(int shown) {
    List<CheckBook.Line> open = open();
    List<JsonObject> blocks = head(speaker.in(list.title()));
    blocks.addAll(byRole(open.subList(0, shown)));
    String done =
        lines.stream()
            .filter(line -> line.done() != null)
            .map(line -> speaker.in(line.item().text()))
            .collect(Collectors.joining(" / "));
    if (!done.isEmpty()) {
      blocks.add(Kit.context("✅ " + done));
    }
    if (shown < open.size()) {
      String more = Integer.toString(open.size() - shown);
      blocks.add(Kit.context(speaker.say("slack.digest.more", "count", more)));
    }
    List<JsonObject> buttons = new ArrayList<>(buttons());
    buttons.add(
        0,
        Kit.button(
            Actions.SHOW, speaker.say("slack.checklist.all"), Actions.value(incident.id(), key())));
    blocks.add(Kit.actions(buttons));
    return blocks;
  }

  /**
   * What a vendor may see to whom the channel is open: their own items and everybody's, not at
   * which stage we are, and nobody's names.
   */
  List<JsonObject> forOutsiders() {
    List<CheckBook.Line> theirs = of(VENDOR).lines.stream().filter(ChecklistCard::isTold).toList();
    if (theirs.isEmpty()) {
      return List.of();
    }
    List<JsonObject> blocks = only(theirs).head(speaker.say("slack.checklist.vendor"));
    for (CheckBook.Line line : theirs) {
      String mark = line.done() == null ? "☐ " : "✅ ";
      blocks.add(Kit.section(mark + speaker.in(line.item().text())));
    }
    blocks.add(
        Kit.actions(
            List.of(
                Kit.button(
                    Actions.SHOW,
                    speaker.say("slack.vendor.show"),
                    Actions.value(incident.id(), key())))));
    return blocks;
  }

  private static boolean isTold(CheckBook.Line line) {
    return line.item().when().answers().keySet().stream().allMatch(q -> q.startsWith(SHARING));
  }

  /** How much is done, and nothing else. */
  String progress() {
    return speaker.say(
        "slack.checklist.progress",
        "done",
        Integer.toString(lines.size() - open().size()),
        "all",
        Integer.toString(lines.size()));
  }

  /** Each item with its reason, what of the guidance speaks of it, and the command that helps. */
  public List<JsonObject> reasons() {
    List<JsonObject> blocks = new ArrayList<>(usual());
    for (CheckBook.Line line : lines) {
      Checklist.Item item = line.item();
      blocks.add(Kit.section("*" + speaker.in(item.text()) + "*\n" + speaker.in(item.why())));
      List<String> more = new ArrayList<>();
      item.faq().forEach(number -> more.add(Reasons.faq(guide, number, speaker.lang())));
      if (item.command() != null) {
        more.add(speaker.say("slack.checklist.command", "command", item.command()));
      }
      if (!more.isEmpty()) {
        blocks.add(Kit.context(String.join("\n", more)));
      }
    }
    return blocks;
  }

  /** What is usually known at this stage, by whom, and to whom it goes. */
  private List<JsonObject> usual() {
    Knowledge.Usual usual = guide.knowledge().usual().get(list.stage());
    if (usual == null || list.act() != null) {
      return List.of();
    }
    String found =
        usual.found().stream()
            .flatMap(id -> guide.element(id).stream())
            .map(element -> speaker.in(element.official()))
            .collect(Collectors.joining(" / "));
    return List.of(
        Kit.section(
            speaker.say(
                "slack.checklist.usual",
                "found",
                found,
                "by",
                speaker.in(usual.by()),
                "to",
                speaker.in(usual.to()))),
        Kit.divider());
  }

  private List<CheckBook.Line> open() {
    return lines.stream().filter(line -> line.done() == null).toList();
  }

  private List<JsonObject> head(String title) {
    List<JsonObject> blocks = new ArrayList<>();
    blocks.add(Kit.header(speaker.marked(incident, title)));
    blocks.add(Kit.context(progress()));
    return blocks;
  }

  /** Everybody's first, then each role's, in the order in which the guide names the roles. */
  private List<JsonObject> byRole(List<CheckBook.Line> some) {
    Map<Integer, List<CheckBook.Line>> groups = new TreeMap<>();
    some.forEach(
        line -> groups.computeIfAbsent(place(line.item()), p -> new ArrayList<>()).add(line));
    List<JsonObject> blocks = new ArrayList<>();
    groups.forEach(
        (place, group) -> {
          String role =
              place < 0
                  ? speaker.say("slack.checklist.everybody")
                  : speaker.in(guide.roles().get(place).name());
          blocks.add(Kit.context("*" + role + "*"));
          group.forEach(line -> blocks.add(block(line)));
        });
    return blocks;
  }

  private int place(Checklist.Item item) {
    return guide.roles().stream().map(Term::id).toList().indexOf(item.role());
  }

  private JsonObject block(CheckBook.Line line) {
    Checks.Tick done = line.done();
    String text = speaker.in(line.item().text());
    if (done != null) {
      text = "✅ " + text + "\n" + Speaker.person(done.by()) + "　" + Speaker.time(done.at());
    }
    return incident.outline().isOpen()
        ? Kit.section(text, button(line.item(), done))
        : Kit.section(text);
  }

  private JsonObject button(Checklist.Item item, Checks.@Nullable Tick done) {
    boolean isDone = done != null;
    return Kit.button(
        Actions.TICK + ":" + item.id(),
        speaker.say(isDone ? "slack.checklist.undo" : "slack.checklist.tick"),
        Actions.value(incident.id(), list.id(), item.id(), Boolean.toString(!isDone)));
  }

  private List<JsonObject> buttons() {
    return List.of(
        Kit.button(
            Actions.CHECKLIST_WHY,
            speaker.say("slack.first-minutes.why"),
            Actions.value(incident.id(), list.id())),
        speaker.otherLanguage(incident, key()));
  }
}
