package dev.noroshi.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.noroshi.checklist.CheckBook;
import dev.noroshi.desk.TickItem;
import dev.noroshi.desk.Ticket;
import dev.noroshi.guide.Checklist;
import dev.noroshi.guide.Faq;
import dev.noroshi.guide.Guide;
import dev.noroshi.guide.Lang;
import dev.noroshi.guide.Party;
import dev.noroshi.guide.TheGuide;
import dev.noroshi.guide.Word;
import dev.noroshi.slack.cards.AnswerCard;
import dev.noroshi.slack.cards.ChecklistCard;
import dev.noroshi.slack.cards.PartyCard;
import dev.noroshi.slack.cards.Speaker;
import dev.noroshi.slack.kit.Kit;
import dev.noroshi.standin.TestSlack;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** All answers, words, parties and checklists in both languages are taken by Slack as they are. */
final class KnowledgeFitsTest {

  @TempDir Path folder = Path.of("");

  @ParameterizedTest
  @EnumSource(Lang.class)
  void everything_that_can_be_asked_for_is_shown_whole(Lang lang) throws IOException {
    Guide guide = TheGuide.checked();
    Speaker speaker = new Speaker(guide.texts(), lang);
    Map<String, List<JsonObject>> pages = pages(guide, speaker);
    try (TestSlack slack = TestSlack.open();
        Scene scene = new Scene("jdbc:sqlite:" + folder.resolve("record.db"))) {
      scene.start("不審な通信");
      pages.putAll(lists(scene, speaker));
      assertThat(pages).hasSizeGreaterThan(33 * 3 + 100 + 11 * 4);
      pages.forEach(
          (name, blocks) -> {
            JsonObject home = Kit.home(Kit.all(blocks));
            JsonObject answer =
                slack.api("views.publish", "user_id", "U1", "view", home.toString()).json();
            assertThat(answer.getBoolean("ok")).as("%s: %s", name, answer).isTrue();
            boolean message = name.endsWith(" brief") || name.endsWith(" posted");
            assertThat(blocks.size()).as(name).isLessThanOrEqualTo(message ? 50 : 100);
            String text = home.toString();
            assertThat(text)
                .as(name)
                .doesNotContain("…\"")
                .doesNotContain("**")
                .doesNotContain("null");
          });
    }
  }

  /** Also what applies seldom: an item that somebody ticked is always there. */
  private static Map<String, List<JsonObject>> lists(Scene scene, Speaker speaker) {
    Map<String, List<JsonObject>> pages = new TreeMap<>();
    for (boolean done : List.of(false, true)) {
      for (Checklist list : scene.guide().checklists().values()) {
        if (done) {
          list.items().forEach(item -> tick(scene, list, item));
        }
        CheckBook book = scene.desk().checklists(scene.incident());
        ChecklistCard card = new ChecklistCard(speaker, scene.guide(), book, list);
        pages.put(list.id() + done, card.whole());
        pages.put("why " + list.id() + done, card.reasons());
        assertThat(book.lines(list).size() == list.items().size() || !done).isTrue();
      }
    }
    return pages;
  }

  private static void tick(Scene scene, Checklist list, Checklist.Item item) {
    Ticket ticket = new Ticket("sato (U1)", UUID.randomUUID().toString(), Lang.JA);
    var unused =
        scene
            .desk()
            .handle(new TickItem(ticket, scene.incident().id(), list.id(), item.id(), true));
  }

  @ParameterizedTest
  @EnumSource(Lang.class)
  void the_whole_answer_is_the_whole_answer(Lang lang) throws IOException {
    Guide guide = TheGuide.checked();
    AnswerCard card = new AnswerCard(new Speaker(guide.texts(), lang), guide);
    for (Faq faq : guide.knowledge().faq().values()) {
      JsonArray shown = Kit.view(card.whole(faq));
      String section =
          shown.getJsonObject(faq.summary() ? 2 : 1).getJsonObject("text").getString("text");
      assertThat(section).isEqualTo(Kit.escaped(faq.answer().in(lang)));
    }
  }

  private static Map<String, List<JsonObject>> pages(Guide guide, Speaker speaker) {
    Map<String, List<JsonObject>> pages = new TreeMap<>();
    AnswerCard card = new AnswerCard(speaker, guide);
    List<Integer> all = new ArrayList<>(guide.knowledge().faq().keySet());
    for (Faq faq : guide.knowledge().faq().values()) {
      String name = "Q" + faq.number();
      pages.put(name + " brief", card.brief(faq, all.subList(0, 3)));
      pages.put(name + " whole", card.whole(faq));
      pages.put(name + " posted", card.posted(faq, "<@U1>"));
    }
    guide
        .knowledge()
        .signposts()
        .forEach(one -> pages.put("signpost " + one.id(), card.signpost(one)));
    pages.put("categories", card.categories());
    guide.knowledge().categories().keySet().forEach(c -> pages.put("area " + c, card.category(c)));
    for (Word word : guide.knowledge().words()) {
      pages.put("word " + word.id(), card.meaning(word));
    }
    PartyCard parties = new PartyCard(speaker, guide);
    pages.put("parties", parties.groups());
    pages.put("letter", parties.letter());
    for (Party.Group group : guide.knowledge().parties()) {
      pages.put("group " + group.kind(), parties.list(group.parties()));
      group.parties().forEach(one -> pages.put("party " + one.id(), parties.whole(one)));
    }
    return pages;
  }
}
