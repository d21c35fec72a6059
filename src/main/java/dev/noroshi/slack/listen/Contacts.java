package dev.noroshi.slack.listen;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.bolt.App;
import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.response.Response;
import dev.noroshi.desk.StoreException;
import dev.noroshi.guide.Knowledge;
import dev.noroshi.guide.Party;
import dev.noroshi.slack.call.CallFailed;
import dev.noroshi.slack.cards.Actions;
import dev.noroshi.slack.cards.PartyCard;
import dev.noroshi.slack.cards.Speaker;
import dev.noroshi.slack.who.Person;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whom to contact outside, in pages; they hold nothing of an incident but what led there. */
final class Contacts {

  private static final Logger LOG = LoggerFactory.getLogger(Contacts.class);

  private final Room room;
  private final Sight sight;

  Contacts(Room room, Sight sight) {
    this.room = room;
    this.sight = sight;
  }

  void register(Presses presses) {
    presses.on(Actions.WHOM, this::named);
  }

  /** Whom an outcome names; the page belongs to the incident, like the card. */
  private void named(Deed deed) {
    Speaker speaker = room.speaker(deed.reading());
    List<JsonObject> blocks =
        new PartyCard(speaker, room.guide().get()).at(List.of(deed.arg().split(",")));
    if (!blocks.isEmpty()) {
      Kept kept = deed.keeping(deed.reading(), deed.incident().id());
      deed.show(Leaf.page(speaker, "slack.parties.title", blocks, kept));
    }
  }

  void register(App app) {
    app.blockAction(
        Pattern.compile(Actions.PARTY + "(:.*)?"),
        (request, context) -> {
          try {
            pressed(request.getPayload(), context);
          } catch (CallFailed failed) {
            LOG.info("a contact was not shown: {} {}", failed.kind(), failed.error());
          } catch (StoreException e) {
            LOG.warn("a contact was not shown: {}", e.code());
          }
          return context.ack();
        });
  }

  /** The groups, from which all others are reached. */
  Response all(Ask ask) {
    PartyCard card = new PartyCard(ask.speaker(), room.guide().get());
    return ask.show(Leaf.page(ask.speaker(), "slack.parties.title", card.groups()));
  }

  private void pressed(BlockActionPayload payload, ActionContext context) throws CallFailed {
    String[] parts = String.valueOf(payload.getActions().get(0).getValue()).split("\\|", -1);
    if (parts.length != 2) {
      return;
    }
    Person person = room.gate().people().person(payload.getUser().getId());
    if (!sight.mayPress(room, payload, person)) {
      return;
    }
    Speaker speaker = room.speaker(Leaf.kept(payload).map(Kept::lang).orElse(person.lang()));
    PartyCard card = new PartyCard(speaker, room.guide().get());
    Knowledge knowledge = room.guide().get().knowledge();
    List<JsonObject> blocks =
        switch (parts[0]) {
          case PartyCard.GROUP ->
              card.list(
                  knowledge.parties().stream()
                      .filter(group -> group.kind().equals(parts[1]))
                      .map(Party.Group::parties)
                      .flatMap(List::stream)
                      .toList());
          case PartyCard.ONE -> knowledge.party(parts[1]).map(card::whole).orElse(List.of());
          case PartyCard.LETTER -> card.letter();
          default -> List.of();
        };
    if (!blocks.isEmpty()) {
      Leaf.show(
          context, payload, Leaf.below(room, payload, speaker, "slack.parties.title", blocks));
    }
  }
}
