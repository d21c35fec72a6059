package dev.noroshi.slack.cards;

import dev.noroshi.duty.Duty;
import dev.noroshi.duty.DutyBook;
import dev.noroshi.duty.Line;
import dev.noroshi.guide.Bilingual;
import dev.noroshi.guide.Guide;
import dev.noroshi.guide.Regime;
import dev.noroshi.record.Duties;
import dev.noroshi.slack.kit.Kit;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One duty in full, for one person: why, what, until when and how that was counted. */
final class DutyPage {

  static final String PREFIX = "duty/";

  /** All that does not stand on the card. */
  static final String REST = "duty-rest";

  private static final int REASON = 500;
  private static final int PER_PAGE = 40;

  private final Speaker speaker;
  private final DutyBook book;
  private final DutyWords words;

  DutyPage(Speaker speaker, Guide guide, DutyBook book) {
    this.speaker = speaker;
    this.book = book;
    this.words = new DutyWords(speaker, guide);
  }

  static String key(Duty duty) {
    return PREFIX + duty.key();
  }

  List<JsonObject> blocks(Duty duty) {
    List<JsonObject> blocks = new ArrayList<>();
    blocks.add(Kit.section(words.title(duty)));
    blocks.add(
        Kit.context(speaker.say("slack.duty.binds", "who", speaker.in(duty.regime().binds()))));
    for (Bilingual reason : duty.reasons()) {
      blocks.add(Kit.section(speaker.say("slack.duty.reason", "reason", speaker.in(reason))));
    }
    if (duty.regime().note() != null) {
      blocks.add(Kit.context("※ " + speaker.in(duty.regime().note())));
    }
    blocks.add(Kit.section(words.verdict(duty) + because(duty.decision())));
    boolean open = book.incident().outline().isOpen();
    if (open) {
      blocks.add(Kit.actions(buttons(duty)));
    }
    blocks.add(Kit.divider());
    duty.lines().forEach(line -> blocks.addAll(stage(duty, line, open)));
    blocks.add(Kit.context(speaker.say("slack.duty.ours") + "\n" + speaker.say("walk.decides")));
    return blocks;
  }

  private String because(Duties.@Nullable Decision decision) {
    return decision == null || decision.what().reason() == null
        ? ""
        : "\n"
            + speaker.say(
                "slack.walk.because", "reason", Speaker.typed(decision.what().reason(), REASON));
  }

  private List<JsonObject> buttons(Duty duty) {
    String value = Actions.value(book.incident().id(), duty.key());
    List<JsonObject> buttons = new ArrayList<>();
    if (duty.verdict() != Duty.Verdict.APPLIES) {
      buttons.add(Kit.primary(Actions.APPLIES, speaker.say("slack.duty.say-applies"), value));
    }
    if (duty.verdict() != Duty.Verdict.NOT) {
      buttons.add(Kit.button(Actions.NOT_OURS, speaker.say("slack.duty.say-not"), value));
    }
    if (duty.verdict() != Duty.Verdict.OPEN) {
      buttons.add(Kit.button(Actions.UNDECIDED, speaker.say("slack.duty.say-open"), value));
    }
    if (duty.counts()) {
      buttons.add(Kit.button(Actions.TAKE_DUTY, speaker.say("slack.duty.take"), value));
    }
    return buttons;
  }

  private List<JsonObject> stage(Duty duty, Line line, boolean open) {
    List<JsonObject> blocks = new ArrayList<>();
    if (line.state() == Line.State.NONE) {
      return blocks;
    }
    StringBuilder text = new StringBuilder("*").append(words.line(duty, line)).append('*');
    if (line.stage().content() != null && line.filing() == null) {
      text.append('\n')
          .append(speaker.say("slack.duty.content", "content", speaker.in(line.stage().content())));
    }
    blocks.add(Kit.section(text.toString()));
    List<String> counted = words.counted(line);
    if (!counted.isEmpty()) {
      blocks.add(Kit.context(String.join("\n", counted)));
    }
    List<JsonObject> buttons = open && duty.counts() ? buttons(duty, line) : List.of();
    if (!buttons.isEmpty()) {
      blocks.add(Kit.actions(buttons));
    }
    return blocks;
  }

  private List<JsonObject> buttons(Duty duty, Line line) {
    List<JsonObject> buttons = new ArrayList<>();
    String incident = book.incident().id();
    String value = Actions.value(incident, duty.key(), line.stage().id());
    String stage = ":" + line.stage().id();
    if (line.filing() != null) {
      String filing = Long.toString(line.filing().seq());
      buttons.add(
          Kit.button(
              Actions.TAKE_BACK_FILING + stage,
              speaker.say("slack.duty.take-back"),
              Actions.value(incident, duty.key(), filing)));
      return buttons;
    }
    if (line.left() != null) {
      buttons.add(
          Kit.button(Actions.WANT_STAGE + stage, speaker.say("slack.duty.want-stage"), value));
      return buttons;
    }
    buttons.add(
        Kit.button(Actions.FILED + stage, speaker.say(ReminderCard.done(duty, line)), value));
    if (line.stage().content() != null) {
      buttons.add(
          Kit.button(
              Actions.SHOW + ":sheet" + stage,
              speaker.say("slack.sheet.show"),
              Actions.value(incident, FilingSheet.key(duty, line))));
    }
    boolean asked = duty.regime().kind() != Regime.Kind.GUIDANCE;
    if (asked && line.stage().follows() == null) {
      String when = line.trigger() == null ? "slack.duty.say-when" : "slack.duty.change-when";
      buttons.add(Kit.button(Actions.TRIGGER + stage, speaker.say(when), value));
    }
    if (duty.lines().size() > 1) {
      buttons.add(
          Kit.button(Actions.LEAVE_STAGE + stage, speaker.say("slack.duty.leave-stage"), value));
    }
    return buttons;
  }

  /**
   * All duties, also those that somebody decided are not owed, so many at a time.
   *
   * @param key of the page, with the number of the first
   */
  List<JsonObject> rest(String key) {
    List<JsonObject> blocks = new ArrayList<>();
    List<Duty> all = DutiesCard.sorted(book.all());
    String number = key.substring(Math.min(key.length(), REST.length() + 1));
    int asked = number.matches("\\d{1,6}") ? Integer.parseInt(number) : 0;
    int from = Math.min(asked, Math.max(0, all.size() - 1));
    int end = Math.min(all.size(), from + PER_PAGE);
    for (Duty duty : all.subList(from, end)) {
      blocks.add(
          Kit.section(
              words.title(duty) + "\n" + words.verdict(duty),
              Kit.button(
                  Actions.SHOW + ":" + duty.key(),
                  speaker.say("slack.duty.show"),
                  Actions.value(book.incident().id(), key(duty)))));
    }
    if (end < all.size()) {
      blocks.add(
          Kit.actions(
              List.of(
                  Kit.button(
                      Actions.SHOW + ":more",
                      speaker.say("slack.duties.more", "count", Integer.toString(all.size() - end)),
                      Actions.value(book.incident().id(), REST + "/" + end)))));
    }
    return blocks;
  }
}
