package dev.noroshi.slack.listen;

import dev.noroshi.desk.Command;
import dev.noroshi.desk.Desk;
import dev.noroshi.desk.Receipt;
import dev.noroshi.desk.Refused;
import dev.noroshi.desk.StoreException;
import dev.noroshi.guide.Guide;
import dev.noroshi.guide.Lang;
import dev.noroshi.record.Incident;
import dev.noroshi.slack.board.Board;
import dev.noroshi.slack.cards.Cards;
import dev.noroshi.slack.cards.Speaker;
import dev.noroshi.slack.kit.Kit;
import jakarta.json.JsonObject;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What every listener needs: the desk, the words, the board that is told of each commit, and the
 * gate.
 */
record Room(Desk desk, Supplier<Guide> guide, Cards cards, Board board, Gate gate, Aside aside) {

  private static final Logger LOG = LoggerFactory.getLogger(Room.class);

  Speaker speaker(Lang lang) {
    return cards.speaker(lang);
  }

  /** The incident of a channel. */
  Optional<Incident> in(Place place) {
    return desk.incidentIn(place.bound()).map(desk::incident);
  }

  /** A modal, whose title says when it belongs to a drill. */
  JsonObject marked(JsonObject view, Incident incident) {
    if (!incident.outline().drill()) {
      return view;
    }
    Lang lang = Kept.read(view.getString("private_metadata")).lang();
    return Kit.titled(view, title -> speaker(lang).say("slack.drill", "text", title));
  }

  /**
   * What came of a command: the receipt, or the words for whoever asked.
   *
   * @param code which refusal it was; empty for none, or when the store could not
   */
  record Handled(Optional<Receipt> receipt, Optional<String> refused, String code) {}

  /**
   * Carries out a command and tells the board.
   *
   * @param lang of the words when it was not carried out
   */
  Handled handle(Command command, Lang lang) {
    return handle(command, lang, ZoneOffset.UTC);
  }

  /**
   * The same, for a command whose refusal may name a time.
   *
   * @param zone in which whoever asked reads times
   */
  Handled handle(Command command, Lang lang, ZoneId zone) {
    Speaker speaker = speaker(lang);
    try {
      Receipt receipt = desk.handle(command);
      board.nudge(receipt.incident());
      return new Handled(Optional.of(receipt), Optional.empty(), "");
    } catch (Refused refused) {
      return new Handled(
          Optional.empty(),
          Optional.of(refused.words(speaker.texts(), lang, zone)),
          refused.code());
    } catch (StoreException e) {
      LOG.warn("not recorded: {}", e.code());
      return new Handled(Optional.empty(), Optional.of(speaker.say("slack.not-recorded")), "");
    }
  }
}
