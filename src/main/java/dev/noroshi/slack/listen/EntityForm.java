package dev.noroshi.slack.listen;

import com.slack.api.bolt.response.Response;
import dev.noroshi.desk.SetEntity;
import dev.noroshi.guide.Traits;
import dev.noroshi.slack.cards.Speaker;
import dev.noroshi.slack.kit.Kit;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;

/** Names a legal entity of ours and what decides which rules may bind it. */
final class EntityForm {

  private static final String ENTITY = "entity-form";

  private final Room room;

  EntityForm(Room room) {
    this.room = room;
  }

  void register(Submissions submissions) {
    submissions.on(ENTITY, "name", this::named);
  }

  JsonObject view(Kept kept) {
    Speaker speaker = room.speaker(kept.lang());
    List<JsonObject> blocks = new ArrayList<>();
    blocks.add(Kit.section(speaker.say("slack.entity.what")));
    if (!kept.incident().isEmpty() && room.desk().incident(kept.incident()).outline().drill()) {
      blocks.add(Kit.context(speaker.say("slack.entity.drill")));
    }
    blocks.add(Forms.required(speaker, "name", "slack.entity.name", Kit.line("", Forms.LINE)));
    for (Traits.Group group : room.guide().get().traits().groups()) {
      blocks.add(
          Kit.input(
              "traits-" + group.id(),
              speaker.in(group.name()),
              true,
              Kit.several(
                  Forms.names(speaker, group.traits(), Traits.Trait::id, Traits.Trait::name))));
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
    List<String> traits = new ArrayList<>();
    for (Traits.Group group : room.guide().get().traits().groups()) {
      traits.addAll(sent.fields().choices("traits-" + group.id()));
    }
    String from = sent.kept().incident().isEmpty() ? null : sent.kept().incident();
    Response response =
        sent.handle(
            new SetEntity(sent.ticket(), null, sent.fields().text("name"), traits, from, null),
            "name");
    // What is proposed hangs on it, in every incident.
    room.board().lookAtAll();
    return response;
  }
}
