package dev.noroshi.app;

import dev.noroshi.guide.Guide;
import dev.noroshi.guide.Lang;
import dev.noroshi.guide.Regime;
import dev.noroshi.record.DutyEntry;
import dev.noroshi.record.Mark;
import dev.noroshi.record.ReminderEntry;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What an entry on duties says, in a few words of one language. */
record DutyEntryWords(Guide guide, Lang lang) {

  String about(DutyEntry entry) {
    if (entry instanceof DutyEntry.Told told) {
      return told(told);
    }
    if (entry instanceof DutyEntry.Decided decided) {
      return joined(regime(decided.regime()), decided.reason());
    }
    if (entry instanceof DutyEntry.TriggerSet set) {
      return guide.triggers().containsKey(set.trigger())
          ? guide.triggers().get(set.trigger()).name().in(lang)
          : set.trigger();
    }
    if (entry instanceof DutyEntry.Filed filed) {
      return joined(stage(filed.regime(), filed.stage()), filed.number());
    }
    if (entry instanceof DutyEntry.OwnerSet owner) {
      return regime(owner.regime());
    }
    if (entry instanceof DutyEntry.StageLeft left) {
      return joined(stage(left.regime(), left.stage()), left.reason());
    }
    if (entry instanceof DutyEntry.FilingTakenBack back) {
      return back.reason();
    }
    return "";
  }

  /** Of what people were reminded, and who was told. */
  String about(ReminderEntry entry) {
    if (entry instanceof ReminderEntry.Reminded reminded) {
      return marks(reminded.marks());
    }
    if (entry instanceof ReminderEntry.Digested digested) {
      return marks(digested.marks());
    }
    if (entry instanceof ReminderEntry.ToldInPerson told) {
      return String.join(", ", told.people());
    }
    if (entry instanceof ReminderEntry.NotReached missed) {
      return missed.person();
    }
    return entry instanceof ReminderEntry.Snoozed snoozed && snoozed.reason() != null
        ? snoozed.reason()
        : "";
  }

  private String marks(List<String> marks) {
    return marks.stream()
        .flatMap(text -> Mark.of(text).stream())
        .map(mark -> stage(mark.regime(), mark.stage()))
        .collect(Collectors.joining("\n"));
  }

  private String told(DutyEntry.Told told) {
    return guide
        .triage()
        .question(told.question())
        .map(
            question ->
                question.ask().in(lang)
                    + " → "
                    + question
                        .answer(told.answer())
                        .map(answer -> answer.label().in(lang))
                        .orElse(told.answer()))
        .orElse(told.question());
  }

  private String regime(String id) {
    Regime regime = guide.regimes().get(id);
    return regime == null ? id : regime.name().in(lang);
  }

  private String stage(String id, String stage) {
    Regime regime = guide.regimes().get(id);
    String name =
        regime == null ? stage : regime.stage(stage).map(one -> one.name().in(lang)).orElse(stage);
    return EntryWords.part(guide, lang, regime(id), name);
  }

  private static String joined(String first, @Nullable String second) {
    return second == null ? first : first + "\n" + second;
  }
}
