package dev.noroshi.slack.listen;

import com.slack.api.bolt.response.Response;
import dev.noroshi.desk.SetVendor;
import dev.noroshi.record.ProfileEntry;
import dev.noroshi.slack.cards.Speaker;
import dev.noroshi.slack.kit.Kit;
import jakarta.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.Map;

/** Names somebody who works for us, and whether they may be handed technical facts. */
final class VendorForm {

  /** What may be said of the model clause, and the key of its words. */
  static final Map<String, String> CLAUSES = clauses();

  private static final String VENDOR = "vendor-form";

  private final Room room;
  private final PreparePage page;

  VendorForm(Room room, PreparePage page) {
    this.room = room;
    this.page = page;
  }

  private static Map<String, String> clauses() {
    Map<String, String> clauses = new LinkedHashMap<>();
    clauses.put("unknown", "slack.clause.unknown");
    clauses.put("yes", "slack.clause.yes");
    clauses.put("no", "slack.clause.no");
    return clauses;
  }

  void register(Submissions submissions) {
    submissions.on(VENDOR, "name", this::named);
  }

  JsonObject view(Kept kept) {
    Speaker speaker = room.speaker(kept.lang());
    ProfileEntry.VendorSet before = room.desk().profile().vendors().get(kept.part(2));
    Map<String, String> clauses = new LinkedHashMap<>();
    CLAUSES.forEach((clause, key) -> clauses.put(clause, speaker.say(key)));
    return Forms.form(
        speaker,
        VENDOR,
        "slack.vendors.title",
        "slack.record",
        kept,
        Forms.required(
            speaker,
            "name",
            "slack.vendors.name",
            Kit.filled(Forms.LINE, before == null ? null : before.name())),
        Forms.required(
            speaker,
            "clause",
            "slack.vendors.clause",
            Kit.select(clauses, before == null ? "unknown" : before.clause())),
        Kit.context(speaker.say("slack.vendors.clause-what")),
        Forms.optional(
            speaker,
            "note",
            "slack.vendors.note",
            Kit.filled(Forms.LINE, before == null ? null : before.note())));
  }

  private Response named(Sent sent) {
    Kept kept = sent.kept();
    return page.taken(
        sent,
        new SetVendor(
            sent.ticket(),
            kept.part(2).isEmpty() ? null : kept.part(2),
            sent.fields().text("name"),
            sent.fields().choice("clause"),
            sent.fields().optional("note"),
            PreparePage.askedIn(kept),
            PreparePage.seen(kept)),
        "name");
  }
}
