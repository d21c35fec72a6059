package dev.noroshi.slack.listen;

import dev.noroshi.guide.Guide;
import dev.noroshi.guide.Traits;
import dev.noroshi.record.Profile;
import dev.noroshi.record.ProfileEntry;
import dev.noroshi.slack.cards.Actions;
import dev.noroshi.slack.cards.Speaker;
import dev.noroshi.slack.kit.Kit;
import dev.noroshi.slack.kit.With;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The legal entities and the vendors, each with what can be done to it. */
record PrepareLists(Speaker speaker, Guide guide) {

  private static final int NAME = 150;

  List<JsonObject> entities(Profile profile) {
    List<JsonObject> blocks = new ArrayList<>();
    for (ProfileEntry.EntitySet entity : profile.entities().values()) {
      String traits =
          entity.traits().stream()
              .flatMap(trait -> guide.traits().trait(trait).stream())
              .map(Traits.Trait::name)
              .map(speaker::in)
              .collect(Collectors.joining(" / "));
      blocks.addAll(listed(entity.name(), traits, "entity", entity.entity()));
    }
    return end(blocks, "slack.entity.add", "entity");
  }

  List<JsonObject> vendors(Profile profile) {
    List<JsonObject> blocks = new ArrayList<>();
    for (ProfileEntry.VendorSet vendor : profile.vendors().values()) {
      String clause =
          speaker.say(
              "slack.vendors.clause-is",
              "clause",
              speaker.say(
                  VendorForm.CLAUSES.getOrDefault(vendor.clause(), "slack.clause.unknown")));
      String note = vendor.note() == null ? "" : "\n" + Speaker.typed(vendor.note(), NAME);
      blocks.addAll(listed(vendor.name(), clause + note, "vendor", vendor.vendor()));
    }
    return end(blocks, "slack.vendors.add", "vendor");
  }

  private List<JsonObject> listed(String name, String about, String what, String id) {
    return List.of(
        Kit.section("*" + Speaker.typed(name, NAME) + "*\n" + about),
        Kit.actions(
            List.of(
                PreparePage.button(speaker, "slack.walk.change", what, id),
                With.question(
                    PreparePage.button(speaker, "slack.prepare.remove", "remove-" + what, id),
                    speaker.say("slack.prepare.remove-ask", "name", Kit.cut(name, 60)),
                    speaker.say("slack.prepare.remove-what"),
                    speaker.say("slack.prepare.remove"),
                    speaker.say("slack.cancel")))));
  }

  private List<JsonObject> end(List<JsonObject> blocks, String add, String what) {
    if (blocks.isEmpty()) {
      blocks.add(Kit.section(speaker.say("slack.prepare.none")));
    }
    blocks.add(
        Kit.actions(
            List.of(
                Kit.primary(Actions.PREPARE + ":" + what, speaker.say(add), what + "|"),
                PreparePage.button(speaker, "slack.prepare.back", PreparePage.ALL, ""))));
    return blocks;
  }
}
