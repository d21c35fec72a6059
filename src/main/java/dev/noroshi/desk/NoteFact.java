package dev.noroshi.desk;

import dev.noroshi.guide.Element;
import dev.noroshi.record.Entry;
import dev.noroshi.record.FactEntry;
import java.util.List;
import java.util.stream.Collectors;

/** Records a fact of one of the guidance's elements. */
public record NoteFact(Ticket ticket, String incident, FactEntry.Content content)
    implements Command {

  @Override
  public List<Entry> decide(Situation situation) {
    return List.of(new FactEntry.Noted(situation.ids().get(), checked(content, situation)));
  }

  static FactEntry.Content checked(FactEntry.Content content, Situation situation) {
    if (situation.guide().element(content.element()).isEmpty()) {
      String known =
          situation.guide().elements().stream().map(Element::id).collect(Collectors.joining(", "));
      throw new Refused("no-such-element", "element", content.element(), "known", known);
    }
    Checked.time(content.eventTime());
    if (content.eventTime() != null && content.eventTime().isAfter(situation.now())) {
      throw new Refused("event-later", "time", content.eventTime().toString());
    }
    return new FactEntry.Content(
        content.element(),
        Checked.text("text", content.text(), Checked.FACT),
        content.eventTime(),
        content.confirmed(),
        Checked.optional("source", content.source(), Checked.LINE),
        content.message());
  }
}
