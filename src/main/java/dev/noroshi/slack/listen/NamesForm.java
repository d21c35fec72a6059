package dev.noroshi.slack.listen;

import com.slack.api.bolt.response.Response;
import dev.noroshi.desk.SetNames;
import dev.noroshi.record.Profile;
import dev.noroshi.slack.cards.Speaker;
import dev.noroshi.slack.kit.Kit;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The words by which others would know us, one in a line. */
final class NamesForm {

  private static final String NAMES = "names-form";

  /** The key of what is asked for each kind, in the order of {@link Profile#NAMES}. */
  private static final List<String> ASKED =
      List.of("slack.names.full", "slack.names.short", "slack.names.domain", "slack.names.product");

  private final Room room;
  private final PreparePage page;

  NamesForm(Room room, PreparePage page) {
    this.room = room;
    this.page = page;
  }

  void register(Submissions submissions) {
    submissions.on(NAMES, Profile.NAMES.get(0), this::named);
  }

  JsonObject view(Kept kept) {
    Speaker speaker = room.speaker(kept.lang());
    Profile profile = room.desk().profile();
    List<JsonObject> blocks = new ArrayList<>();
    blocks.add(Kit.section(speaker.say("slack.names.what")));
    for (int i = 0; i < ASKED.size(); i++) {
      String kind = Profile.NAMES.get(i);
      String words = String.join("\n", profile.words(kind));
      blocks.add(
          Forms.optional(
              speaker,
              kind,
              ASKED.get(i),
              words.isEmpty() ? Kit.paragraph(Forms.NOTE) : Kit.paragraph(Forms.NOTE, words)));
    }
    return Forms.form(
        speaker,
        NAMES,
        "slack.names.title",
        "slack.record",
        kept,
        blocks.toArray(JsonObject[]::new));
  }

  private Response named(Sent sent) {
    Map<String, List<String>> names = new LinkedHashMap<>();
    Profile.NAMES.forEach(
        kind -> names.put(kind, sent.fields().text(kind).lines().map(String::strip).toList()));
    Kept kept = sent.kept();
    return page.taken(
        sent,
        new SetNames(sent.ticket(), names, PreparePage.askedIn(kept), PreparePage.seen(kept)),
        Profile.NAMES.get(0));
  }
}
