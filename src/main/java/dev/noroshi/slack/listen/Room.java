package dev.noroshi.slack.listen;

import dev.noroshi.desk.Command;
import dev.noroshi.desk.Desk;
import dev.noroshi.desk.Receipt;
import dev.noroshi.desk.Refused;
import dev.noroshi.desk.StoreException;
import dev.noroshi.guide.Guide;
import dev.noroshi.guide.Lang;
import dev.noroshi.record.Incident;
import dev.noroshi.record.Walk;
import dev.noroshi.slack.board.Board;
import dev.noroshi.slack.cards.Cards;
import dev.noroshi.slack.cards.Pressed;
import dev.noroshi.slack.cards.Speaker;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What every listener needs: the desk, the words, and the board that is told of each commit. */
record Room(Desk desk, Supplier<Guide> guide, Cards cards, Board board) {

  private static final Logger LOG = LoggerFactory.getLogger(Room.class);

  Speaker speaker(Lang lang) {
    return new Speaker(guide.get().texts(), lang);
  }

  /** The incident of a channel. */
  Optional<Incident> in(Place place) {
    return desk.incidentIn(place.bound()).map(desk::incident);
  }

  /** An incident on a button, if the button was pressed in its own channel. */
  Optional<Incident> of(Pressed pressed, Place place) {
    return in(place).filter(incident -> incident.id().equals(pressed.incident()));
  }

  static Optional<Walk> walk(Incident incident, Pressed pressed) {
    return incident.walks().walk(pressed.walk());
  }

  /**
   * Carries out a command and tells the board.
   *
   * @return what the person is told when it was not carried out
   */
  Optional<String> handle(Command command, Lang lang) {
    Speaker speaker = speaker(lang);
    try {
      Receipt receipt = desk.handle(command);
      board.nudge(receipt.incident());
      return Optional.empty();
    } catch (Refused refused) {
      return Optional.of(refused.words(speaker.texts(), lang));
    } catch (StoreException e) {
      LOG.warn("not recorded: {}", e.code());
      return Optional.of(speaker.say("slack.not-recorded"));
    }
  }
}
