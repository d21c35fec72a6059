package dev.noroshi.slack.listen;

import com.slack.api.bolt.response.Response;
import dev.noroshi.desk.SetEntity;
import dev.noroshi.guide.Traits;
import dev.noroshi.record.ProfileEntry;
import dev.noroshi.slack.cards.Speaker;
import dev.noroshi.slack.kit.Kit;
import dev.noroshi.slack.kit.With;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;

/** Names a legal entity of ours and what decides which rules may bind it, or changes it. */
final class EntityForm {

  private static final String ENTITY = "entity-form";

  private final Room room;
  private final PreparePage page;

  EntityForm(Room room, PreparePage page) {
    this.room = room;
    this.page = page;
  }

  void register(Submissions submissions) {
    submissions.on(ENTITY, "name", this::named);
  }

  JsonObject view(Kept kept) {
    Speaker speaker = room.speaker(kept.lang());
    ProfileEntry.EntitySet before = room.desk().profile().entities().get(kept.part(2));
    List<JsonObject> blocks = new ArrayList<>();
    blocks.add(Kit.section(speaker.say("slack.entity.what")));
    if (!kept.incident().isEmpty() && room.desk().incident(kept.incident()).outline().drill()) {
      blocks.add(Kit.context(speaker.say("slack.entity.drill")));
    }
    blocks.add(
        Forms.required(
            speaker,
            "name",
            "slack.entity.name",
            Kit.filled(Forms.LINE, before == null ? null : before.name())));
    for (Traits.Group group : room.guide().get().traits().groups()) {
      blocks.add(
          Kit.input(
              "traits-" + group.id(),
              speaker.in(group.name()),
              true,
              With.chosen(
                  Kit.several(
                      Forms.names(speaker, group.traits(), Traits.Trait::id, Traits.Trait::name)),
                  before == null ? List.of() : before.traits())));
    }
    return Forms.form(
        speaker,
        ENTITY,
        "slack.entity.title",
        "slack.record",
        kept,
        blocks.toArray(JsonObject[]::new));
  }

  private Response named(Sent sent) {
    Kept kept = sent.kept();
    List<String> traits = new ArrayList<>();
    for (Traits.Group group : room.guide().get().traits().groups()) {
      traits.addAll(sent.fields().choices("traits-" + group.id()));
    }
    return page.taken(
        sent,
        new SetEntity(
            sent.ticket(),
            kept.part(2).isEmpty() ? null : kept.part(2),
            sent.fields().text("name"),
            traits,
            PreparePage.askedIn(kept),
            PreparePage.seen(kept)),
        "name");
  }
}
