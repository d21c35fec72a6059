package dev.noroshi.slack.cards;

import dev.noroshi.desk.Desk;
import dev.noroshi.duty.DutyBook;
import dev.noroshi.guide.Flow;
import dev.noroshi.guide.Guide;
import dev.noroshi.guide.Lang;
import dev.noroshi.record.Incident;
import dev.noroshi.record.Reminders;
import dev.noroshi.record.Walk;
import dev.noroshi.slack.kit.Kit;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/** Which cards the record of an incident calls for, and what they show. */
public final class Cards {

  /** The card that is pinned. */
  public static final String INCIDENT = "incident";

  private static final int FACT = 1_200;

  private final Desk desk;
  private final Supplier<Guide> guide;

  public Cards(Desk desk, Supplier<Guide> guide) {
    this.desk = desk;
    this.guide = guide;
  }

  /** The cards in the order in which they are posted, in the language of the channel. */
  public List<Card> of(Incident incident, Level level) {
    Speaker speaker = speaker(lang(incident));
    Map<String, List<JsonObject>> deck =
        switch (level) {
          case FULL -> full(speaker, incident);
          case COUNTS ->
              new CountsDeck(
                      speaker,
                      guide.get(),
                      desk.duties(incident),
                      desk.checklists(incident),
                      runs(incident))
                  .all();
          case VENDOR ->
              new VendorDeck(speaker, guide.get(), desk.checklists(incident), runs(incident)).all();
          case HIDDEN -> Map.of();
        };
    List<Card> cards = new ArrayList<>();
    deck.forEach(
        (key, blocks) ->
            cards.add(
                new Card(
                    key,
                    speaker.say("slack.fallback"),
                    Kit.message(blocks),
                    key.equals(INCIDENT),
                    incident.seq(),
                    null)));
    return cards;
  }

  /**
   * The messages to single people. Who else listens in the channel is nothing to them; but the
   * attacker may be reading along here too.
   *
   * @param reads the language of a person
   */
  public List<Card> told(Incident incident, Function<String, Lang> reads) {
    DutyBook book = desk.duties(incident);
    List<Card> cards = new ArrayList<>();
    for (Reminders.Call call : calls(incident)) {
      List<String> people = call.what().people();
      for (int i = 0; i < people.size(); i++) {
        String person = people.get(i);
        if (!call.missed().contains(person)) {
          Speaker speaker = speaker(reads.apply(person));
          cards.add(
              new Card(
                  ToldCard.PREFIX + call.seq() + "/" + i,
                  speaker.say("slack.fallback"),
                  Kit.message(told(speaker, book, call).blocks(i)),
                  false,
                  incident.seq(),
                  person));
        }
      }
    }
    return cards;
  }

  /** The keys of what is not posted any more where it never stood. */
  public Set<String> over(Incident incident, Instant now) {
    return Over.keys(
        speaker(lang(incident)), guide.get(), desk.duties(incident), calls(incident), now);
  }

  /** Those whose reminder was not purged. */
  private static List<Reminders.Call> calls(Incident incident) {
    Reminders all = incident.reminders();
    return all.calls().stream()
        .filter(call -> all.reminder(call.what().reminder()).isPresent())
        .toList();
  }

  private ToldCard told(Speaker speaker, DutyBook book, Reminders.Call call) {
    return new ToldCard(speaker, guide.get(), book, call, desk::reach);
  }

  /** What stands in the place of a card that is not called for any more. */
  public Card nothing(Incident incident, String key, Level level) {
    Speaker speaker = speaker(lang(incident));
    boolean ours = level == Level.FULL || level == Level.COUNTS;
    boolean reopened =
        level == Level.FULL
            && runs(incident).stream().anyMatch(run -> run.outcomeKey().equals(key));
    // Before outsiders it says nothing of an incident, not even that there is one.
    String text =
        speaker.say(
            !ours ? "slack.nothing" : reopened ? "slack.outcome.open-again" : "slack.replaced");
    return new Card(
        key,
        speaker.say("slack.fallback"),
        Kit.message(List.of(Kit.context(text))),
        false,
        incident.seq(),
        null);
  }

  /** The whole of a card in any language, for one of our own people alone. */
  public Optional<List<JsonObject>> page(Speaker speaker, Incident incident, String key) {
    if (key.startsWith(ChecklistCard.PREFIX)) {
      return checklist(speaker, incident, key.split("/"));
    }
    Map<String, List<JsonObject>> deck = full(speaker, incident);
    List<JsonObject> page = deck.get(key);
    if (page == null) {
      return duties(speaker, incident, key);
    }
    List<JsonObject> blocks = new ArrayList<>(page);
    List<JsonObject> more =
        key.equals(INCIDENT)
            ? deck.get(FactsCard.KEY)
            : key.startsWith("walk/") ? deck.get(key.replaceFirst("^walk/", "outcome/")) : null;
    if (more != null) {
      blocks.add(Kit.divider());
      blocks.addAll(more);
    }
    if (key.equals(INCIDENT) && !runs(incident).isEmpty()) {
      blocks.add(Kit.divider());
      blocks.add(Kit.actions(walks(speaker, incident)));
    }
    return Optional.of(blocks);
  }

  /** A checklist in full, or that part of it that is for one role. */
  private Optional<List<JsonObject>> checklist(Speaker speaker, Incident incident, String[] key) {
    return guide
        .get()
        .checklist(key.length > 1 ? key[1] : "")
        .map(list -> new ChecklistCard(speaker, guide.get(), desk.checklists(incident), list))
        .map(card -> key.length > 2 ? card.of(key[2]) : card)
        .map(ChecklistCard::whole);
  }

  /** What of the duties is shown although the channel has no card of it. */
  private Optional<List<JsonObject>> duties(Speaker speaker, Incident incident, String key) {
    DutyBook book = desk.duties(incident);
    DutyPage page = new DutyPage(speaker, guide.get(), book);
    if (key.equals(DutiesCard.KEY)) {
      return Optional.of(new DutiesCard(speaker, guide.get(), book).blocks());
    }
    if (key.startsWith(DutyPage.REST)) {
      return Optional.of(page.rest(key));
    }
    if (key.startsWith(FilingSheet.PREFIX)) {
      return Optional.of(new FilingSheet(speaker, guide.get(), book).blocks(key))
          .filter(blocks -> !blocks.isEmpty());
    }
    if (key.startsWith(ToldCard.PREFIX)) {
      return calls(incident).stream()
          .filter(call -> key.startsWith(ToldCard.PREFIX + call.seq() + "/"))
          .findFirst()
          .map(call -> told(speaker, book, call).whole(index(key, call)));
    }
    return key.startsWith(DutyPage.PREFIX)
        ? book.duty(key.substring(DutyPage.PREFIX.length())).map(page::blocks)
        : Optional.empty();
  }

  /** Whose of those who were told a card is. */
  private static int index(String key, Reminders.Call call) {
    String index = key.substring(key.lastIndexOf('/') + 1);
    int asked = index.matches("\\d{1,4}") ? Integer.parseInt(index) : 0;
    return Math.min(asked, call.what().people().size() - 1);
  }

  /** Buttons to the walks, for the channel may show none of them. */
  private List<JsonObject> walks(Speaker speaker, Incident incident) {
    return runs(incident).stream()
        .map(
            run ->
                Kit.button(
                    Actions.SHOW + ":" + run.key(),
                    speaker.in(run.flow().title()),
                    Actions.value(incident.id(), run.key())))
        .toList();
  }

  /** All of an incident in a row, without buttons, for somebody who only reads. */
  public List<JsonObject> reading(Speaker speaker, Incident incident) {
    List<JsonObject> all = new ArrayList<>();
    full(speaker, incident)
        .forEach(
            (key, blocks) -> {
              all.addAll(
                  key.equals(FactsCard.KEY)
                      ? facts(speaker, incident, blocks.get(0))
                      : withoutButtons(blocks));
              incident
                  .walks()
                  .walk(key.replaceFirst("^walk/", ""))
                  .ifPresent(
                      walk -> all.addAll(WalkHistory.blocks(speaker, desk.flow(walk), walk)));
              all.add(Kit.divider());
            });
    return all;
  }

  /** What can be read of blocks, without what can be pressed. */
  private static List<JsonObject> withoutButtons(List<JsonObject> blocks) {
    return blocks.stream()
        .filter(block -> !block.getString("type").equals("actions"))
        .map(block -> Json.createObjectBuilder(block).remove("accessory").build())
        .toList();
  }

  /** The card of facts shows the newest only. */
  private List<JsonObject> facts(Speaker speaker, Incident incident, JsonObject header) {
    FactsCard card = new FactsCard(speaker, guide.get(), incident);
    List<JsonObject> blocks = new ArrayList<>(List.of(header));
    card.facts().forEach(fact -> blocks.add(card.readable(fact, FACT)));
    return blocks;
  }

  private Map<String, List<JsonObject>> full(Speaker speaker, Incident incident) {
    return new FullDeck(
            speaker, guide.get(), desk.duties(incident), desk.checklists(incident), runs(incident))
        .all();
  }

  /** The walks that count, in the order they began. */
  private List<Run> runs(Incident incident) {
    return incident.walks().byId().values().stream()
        .filter(walk -> counts(incident, walk))
        .map(walk -> run(incident, walk))
        .toList();
  }

  private static boolean counts(Incident incident, Walk walk) {
    return incident
        .walks()
        .current(walk.flow())
        .filter(now -> now.id().equals(walk.id()))
        .isPresent();
  }

  public Run run(Incident incident, Walk walk) {
    return new Run(incident, walk, desk.flow(walk), desk.assess(walk));
  }

  /** Sharing comes first: it is the one that cannot wait. */
  public static List<Flow> flows(Guide guide) {
    return guide.flows().values().stream()
        .sorted(Comparator.comparing((Flow flow) -> !flow.id().equals("sharing")))
        .toList();
  }

  public Speaker speaker(Lang lang) {
    return new Speaker(guide.get().texts(), lang);
  }

  public static Lang lang(Incident incident) {
    return incident.outline().lang().equals("en") ? Lang.EN : Lang.JA;
  }
}
