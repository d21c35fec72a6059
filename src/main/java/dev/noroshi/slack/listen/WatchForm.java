package dev.noroshi.slack.listen;

import com.slack.api.bolt.response.Response;
import dev.noroshi.desk.SayWatched;
import dev.noroshi.slack.cards.Speaker;
import dev.noroshi.slack.cards.Watch;
import dev.noroshi.slack.kit.Kit;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Asks whether the attacker could be reading along; until somebody says no, cards hold numbers. */
final class WatchForm {

  private static final String WATCH = "watch-form";

  private final Room room;
  private final Pages pages;

  WatchForm(Room room, Pages pages) {
    this.room = room;
    this.pages = pages;
  }

  void register(Submissions submissions) {
    submissions.on(WATCH, "watched", this::sent);
  }

  JsonObject view(Kept kept, boolean newChannel) {
    Speaker speaker = room.speaker(kept.lang());
    List<JsonObject> blocks = new ArrayList<>();
    if (newChannel) {
      blocks.add(
          Kit.section(speaker.say("slack.start.made", "channel", "<#" + kept.channel() + ">")));
    }
    blocks.add(
        Kit.input(
            "watched",
            speaker.say("slack.watched.label"),
            false,
            Kit.unchosen(Watch.answers(speaker))));
    blocks.add(Kit.context(speaker.say("slack.watched.why")));
    return Forms.form(
        speaker,
        WATCH,
        "slack.watched.title",
        "slack.record",
        kept,
        blocks.toArray(JsonObject[]::new));
  }

  private Response sent(Sent sent) {
    Optional<SayWatched.Answer> answer = answer(sent.fields().choice("watched"));
    if (answer.isEmpty()) {
      return sent.refuse("watched", sent.speaker().say("slack.not-recorded"));
    }
    Room.Handled handled =
        room.handle(
            new SayWatched(sent.ticket(), sent.kept().incident(), answer.get()),
            sent.kept().lang());
    if (handled.refused().isPresent()) {
      return sent.refuse("watched", handled.refused().get());
    }
    return answer.get() == SayWatched.Answer.NO
        ? sent.done()
        : sent.then(pages.emergency(sent.kept().lang()), sent.kept().incident());
  }

  /** The answer of a button or a choice. */
  static Optional<SayWatched.Answer> answer(String id) {
    for (SayWatched.Answer answer : SayWatched.Answer.values()) {
      if (answer.name().toLowerCase(Locale.ROOT).equals(id)) {
        return Optional.of(answer);
      }
    }
    return Optional.empty();
  }
}
