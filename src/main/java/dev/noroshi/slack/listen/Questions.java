package dev.noroshi.slack.listen;

import com.google.gson.JsonParser;
import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.bolt.App;
import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.context.builtin.SlashCommandContext;
import com.slack.api.bolt.request.builtin.SlashCommandRequest;
import com.slack.api.bolt.response.Response;
import dev.noroshi.desk.StoreException;
import dev.noroshi.faq.Finder;
import dev.noroshi.faq.Found;
import dev.noroshi.faq.Search;
import dev.noroshi.guide.Faq;
import dev.noroshi.guide.Lang;
import dev.noroshi.guide.Party;
import dev.noroshi.guide.Signpost;
import dev.noroshi.guide.Word;
import dev.noroshi.record.Incident;
import dev.noroshi.slack.call.CallFailed;
import dev.noroshi.slack.cards.Actions;
import dev.noroshi.slack.cards.AnswerCard;
import dev.noroshi.slack.cards.Cards;
import dev.noroshi.slack.cards.PartyCard;
import dev.noroshi.slack.cards.Speaker;
import dev.noroshi.slack.kit.Kit;
import dev.noroshi.slack.link.Traffic;
import dev.noroshi.slack.who.Person;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.text.Normalizer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@code /noroshi-faq}: anybody asks, anywhere, and only they see the answer. What was asked is
 * nowhere kept: people tell in a question what happened to them.
 */
final class Questions {

  private static final Logger LOG = LoggerFactory.getLogger(Questions.class);

  static final String COMMAND = "/noroshi-faq";

  private static final int OTHERS = 3;

  /** Slack waits three seconds for an answer. */
  private static final Duration PATIENCE = Duration.ofMillis(1_500);

  private final Room room;
  private final Search search;
  private final Replies replies;
  private final Sight sight;
  private final Traffic traffic;

  Questions(Room room, Replies replies, Sight sight, Traffic traffic) {
    this.room = room;
    this.replies = replies;
    this.sight = sight;
    this.traffic = traffic;
    this.search = new Search(room.guide());
  }

  void register(App app) {
    search.warm();
    app.command(COMMAND, this::asked);
    app.blockAction(
        Pattern.compile(Actions.FAQ + "(:.*)?"),
        (request, context) -> {
          try {
            pressed(request.getPayload(), context);
          } catch (CallFailed failed) {
            LOG.info("an answer was not shown: {} {}", failed.kind(), failed.error());
          } catch (StoreException e) {
            LOG.warn("an answer was not shown: {}", e.code());
          }
          return context.ack();
        });
  }

  private Response asked(SlashCommandRequest request, SlashCommandContext context) {
    String typed = request.getPayload().getText() == null ? "" : request.getPayload().getText();
    String text = Normalizer.normalize(typed, Normalizer.Form.NFKC).strip();
    Speaker speaker = room.speaker(lang(request.getPayload().getUserId(), text));
    List<JsonObject> blocks = answer(speaker, text);
    String body =
        Json.createObjectBuilder()
            .add("response_type", "ephemeral")
            .add("text", speaker.say("slack.fallback"))
            .add("blocks", Kit.message(blocks))
            .build()
            .toString();
    return context.ack(JsonParser.parseString(body));
  }

  private Lang lang(String person, String typed) {
    try {
      return room.gate().people().person(person).lang();
    } catch (CallFailed failed) {
      return typed.codePoints().anyMatch(c -> c > 0x2fff) ? Lang.JA : Lang.EN;
    }
  }

  private List<JsonObject> answer(Speaker speaker, String text) {
    AnswerCard card = card(speaker);
    if (text.isEmpty()) {
      return card.categories();
    }
    Optional<Finder> there = search.within(PATIENCE);
    if (there.isEmpty()) {
      return List.of(Kit.section(speaker.say("slack.faq.later")));
    }
    Finder finder = there.get();
    Optional<Word> word = finder.word(text).flatMap(room.guide().get().knowledge()::word);
    if (word.isPresent()) {
      traffic.asked(Traffic.Answer.FOUND);
      return card.meaning(word.get());
    }
    Found found = finder.find(text);
    List<Integer> numbers = found.questions();
    Optional<Signpost> signpost =
        found.signpost().flatMap(room.guide().get().knowledge()::signpost);
    boolean nothing = numbers.isEmpty() && signpost.isEmpty();
    traffic.asked(nothing ? Traffic.Answer.NOTHING : Traffic.Answer.FOUND);
    List<JsonObject> blocks = new ArrayList<>();
    signpost.ifPresent(one -> blocks.addAll(card.signpost(one)));
    if (!numbers.isEmpty()) {
      List<Integer> others = numbers.subList(1, Math.min(1 + OTHERS, numbers.size()));
      blocks.addAll(card.brief(faq(numbers.get(0)), others));
    } else if (nothing) {
      blocks.add(Kit.section(speaker.say("slack.faq.nothing")));
      blocks.add(card.signposts());
    }
    List<Integer> near = found.near().stream().map(Found.Hit::number).toList();
    if (!near.isEmpty()) {
      blocks.addAll(card.list(near, "slack.faq.near"));
    }
    blocks.addAll(named(speaker, finder, text));
    if (nothing) {
      blocks.addAll(card.categories().subList(1, 5));
    }
    return blocks;
  }

  /** Whom it names, so that they are one press away. */
  private List<JsonObject> named(Speaker speaker, Finder finder, String text) {
    List<Party> parties =
        finder.besides(text, Found.Kind.PARTY).stream()
            .flatMap(hit -> room.guide().get().knowledge().party(hit.id()).stream())
            .toList();
    return new PartyCard(speaker, room.guide().get()).list(parties);
  }

  private AnswerCard card(Speaker speaker) {
    return new AnswerCard(speaker, room.guide().get());
  }

  private Faq faq(int number) {
    return room.guide().get().knowledge().question(number).orElseThrow();
  }

  private void pressed(BlockActionPayload payload, ActionContext context) throws CallFailed {
    String[] parts = String.valueOf(payload.getActions().get(0).getValue()).split("\\|", -1);
    if (parts.length != 2) {
      return;
    }
    Person person = room.gate().people().person(payload.getUser().getId());
    Optional<Kept> kept = Leaf.kept(payload);
    if (!sight.mayPress(room, payload, person)) {
      return;
    }
    Speaker speaker = room.speaker(kept.map(Kept::lang).orElse(person.lang()));
    AnswerCard card = card(speaker);
    Optional<Faq> faq = number(parts[1]).flatMap(room.guide().get().knowledge()::question);
    switch (parts[0]) {
      case AnswerCard.FULL -> show(payload, context, speaker, faq.map(card::whole));
      case AnswerCard.RELATED ->
          show(
              payload,
              context,
              speaker,
              faq.map(one -> card.list(one.related(), "slack.faq.related")));
      case AnswerCard.CATEGORY ->
          show(
              payload,
              context,
              speaker,
              Optional.of(card.category(parts[1])).filter(blocks -> !blocks.isEmpty()));
      case AnswerCard.OTHERS -> others(context, speaker, parts[1]);
      case AnswerCard.POST -> {
        if (faq.isPresent()) {
          post(payload, context, person, faq.get());
        }
      }
      default -> LOG.info("a button of an answer carries what is none of ours");
    }
  }

  private void show(
      BlockActionPayload payload,
      ActionContext context,
      Speaker speaker,
      Optional<List<JsonObject>> blocks)
      throws CallFailed {
    if (blocks.isPresent()) {
      Leaf.show(
          context, payload, Leaf.below(room, payload, speaker, "slack.faq.title", blocks.get()));
    }
  }

  /** It was not what they meant: the next best in its place; that it happened is counted. */
  private void others(ActionContext context, Speaker speaker, String numbers) throws CallFailed {
    traffic.asked(Traffic.Answer.NOT_MEANT);
    List<Integer> next =
        Arrays.stream(numbers.split(","))
            .flatMap(text -> number(text).stream())
            .limit(OTHERS)
            .toList();
    List<JsonObject> blocks = new ArrayList<>();
    if (!next.isEmpty()) {
      blocks.addAll(card(speaker).list(next, "slack.faq.perhaps"));
    }
    blocks.addAll(card(speaker).categories());
    replies.instead(context, speaker.say("slack.fallback"), blocks);
  }

  /** In the channel, unless somebody from outside would learn there what the incident is about. */
  private void post(BlockActionPayload payload, ActionContext context, Person person, Faq faq)
      throws CallFailed {
    if (person.outside() || payload.getChannel() == null) {
      return;
    }
    Place place = new Place(payload.getTeam().getId(), payload.getChannel().getId());
    Optional<Incident> incident = room.in(place);
    Speaker aside = room.speaker(person.lang());
    // Another node may have been told of whoever came a moment ago.
    room.gate().audience().forget(place.channel());
    if (incident.isPresent() && !room.gate().showsAll(incident.get(), place)) {
      replies.instead(
          context,
          aside.say("slack.fallback"),
          List.of(Kit.section(aside.say("slack.faq.not-posted"))));
      return;
    }
    Lang lang = incident.map(Cards::lang).orElse(person.lang());
    Speaker speaker = room.speaker(lang);
    replies.toAll(
        context,
        speaker.say("slack.fallback"),
        card(speaker).posted(faq, "<@" + person.id() + ">"));
  }

  private static Optional<Integer> number(String text) {
    return text.matches("[0-9]{1,2}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
  }
}
