package dev.noroshi.standin.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** People writing to each other, each in a window. */
final class TalkTest extends PageTest {

  private static final String GENERAL = "@sidebar @channel[data-id=C1]";
  private static final String INCIDENT = "@sidebar @channel[data-id=C2]";

  @Test
  void what_one_writes_appears_at_the_other() {
    Page sato = as("U1", "&channel=C1");
    Page alex = as("U2", "&channel=C1");

    sato.say("お知らせです <b>&");

    alex.see("@timeline @message[data-author=U1]", "お知らせです <b>&");
    assertThat(sato.see("@composer").getDomProperty("value")).isEmpty();
  }

  @Test
  void unread_and_mentions_are_marked_and_reading_takes_the_marks_away() {
    Page sato = as("U1", "&channel=C2");
    Page alex = as("U2", "&channel=C1");
    alex.see("@timeline");

    sato.say("one for all");
    alex.see(INCIDENT + ".unread @unread");
    assertThat(alex.all(INCIDENT + " .mentions")).isEmpty();
    sato.say("@alex one for you");

    alex.see(INCIDENT + " @unread.mentions", "1");
    alex.until("the title counts", () -> title(alex).startsWith("(1) "));
    alex.click(INCIDENT);
    alex.see("@timeline @new-line");
    alex.see("@timeline @message .bk-mention-me", "@Alex");
    alex.gone(INCIDENT + " @unread");
    alex.reload();
    alex.see(INCIDENT);
    assertThat(alex.all(INCIDENT + " @unread")).isEmpty();
  }

  private static String title(Page page) {
    return String.valueOf(page.script("return document.title"));
  }

  @Test
  void a_thread_is_opened_answered_and_summed_up_under_its_root() {
    String root = slack().say("U1", "C1", "a question for the thread");
    Page sato = as("U1", "&channel=C1");
    Page alex = as("U2", "&channel=C1");

    alex.tool("a question for the thread", "reply");
    alex.type("@thread @thread-composer", "the first answer", Keys.ENTER);
    alex.see("@thread-log @message", "the first answer");

    sato.see("[data-ts='" + root + "'] @thread-summary", "1件の返信");
    sato.click("[data-ts='" + root + "'] @thread-summary");
    sato.see("@thread-log @message", "the first answer");
    sato.click("@thread @broadcast");
    sato.type("@thread-composer", "also for all", Keys.ENTER);

    alex.see("@timeline @message", "also for all");
    alex.see("[data-ts='" + root + "'] @thread-summary", "2 replies");
    sato.click("@close-thread");
    sato.gone("@thread");
    assertThat(sato.all("@timeline [data-ts='" + root + "']")).hasSize(1);
  }

  @Test
  void marks_that_people_type_are_drawn() {
    Page sato = as("U1", "&channel=C1");
    Page alex = as("U2", "&channel=C1");

    sato.say("a *bold* word and `code` for @alex");

    alex.see("@message strong", "bold");
    alex.see("@message code", "code");
    alex.see("@message .bk-mention-me", "@Alex");
  }

  @Test
  void what_slack_itself_says_is_in_the_readers_language() {
    slack().control("topic", "as", "U2", "channel", "C2", "topic", "夜間の対応 & 連絡");
    slack().control("rename", "as", "U2", "channel", "C2", "name", "incident-1");
    slack().control("rename", "as", "U2", "channel", "C2", "name", "incident");
    Page sato = as("U1", "&channel=C2");
    Page alex = as("U2", "&channel=C2");

    sato.see("@message", "トピックを設定しました： 夜間の対応 & 連絡");
    sato.see("@message", "チャンネル名を「incident」から「incident-1」に変更しました。");
    alex.see("@message", "set the channel topic: 夜間の対応 & 連絡");
  }

  @Test
  void own_messages_are_edited_and_deleted_and_others_are_not() {
    slack().say("U1", "C1", "with a mistaek");
    Page sato = as("U1", "&channel=C1");
    Page alex = as("U2", "&channel=C1");

    alex.tool("with a mistaek", "more");
    alex.see("@message-menu @menu-item[data-action=copy-link]");
    assertThat(alex.all("@menu-item[data-action=edit], @menu-item[data-action=delete]")).isEmpty();
    sato.tool("with a mistaek", "edit");
    sato.retype("@editor", "without a mistake");
    sato.click("@save-edit");

    alex.see("@message", "without a mistake");
    alex.see("@message", "(edited)");
    sato.tool("without a mistake", "more");
    sato.click("@menu-item[data-action=delete]");
    sato.click("@dialog [data-action=delete]");
    alex.gone("@message", "without a mistake");
    sato.gone("@message", "without a mistake");
  }

  @Test
  void arrow_up_in_the_empty_field_edits_what_one_wrote_last() {
    Page sato = as("U1", "&channel=C1");
    sato.say("last words");
    sato.see("@message", "last words");

    sato.type("@composer", Keys.ARROW_UP);
    sato.type("@editor", " of mine", Keys.ENTER);

    sato.see("@message", "last words of mine");
  }

  @Test
  void a_reaction_is_added_seen_and_taken_back() {
    slack().say("U1", "C1", "react to me");
    Page sato = as("U1", "&channel=C1");
    Page alex = as("U2", "&channel=C1");

    alex.tool("react to me", "react");
    alex.type("@emoji-search", "eyes");
    alex.click("@emoji-choice[data-name=eyes]");

    sato.see("@reaction[data-name=eyes][aria-pressed=false]", "1");
    sato.click("@reaction[data-name=eyes]");
    alex.see("@reaction[data-name=eyes][aria-pressed=true]", "2");
    alex.click("@reaction[data-name=eyes]");
    sato.see("@reaction[data-name=eyes][aria-pressed=true]", "1");
    sato.click("@reaction[data-name=eyes]");
    alex.gone("@reaction[data-name=eyes]");
  }

  @Test
  void a_permalink_opens_its_message_among_many_and_marks_it() {
    String ts = slack().say("U2", "C2", "the one that is linked");
    for (int i = 0; i < 60; i++) {
      slack().say("U2", "C2", "filling " + i);
    }
    String link =
        slack().standIn().pageUrl().replaceFirst("/\\?.*", "")
            + "/archives/C2/p"
            + ts.replace(".", "");
    slack().say("U2", "C1", "see " + link);
    Page sato = as("U1", "&channel=C1");

    sato.click("@message a[href*='" + ts.replace(".", "") + "']");

    sato.see("@permalink-target", "the one that is linked");
    assertThat(sato.focused("[data-ts='" + ts + "']")).isTrue();
    Page fresh = browser().window(link + "?token=" + slack().standIn().token() + "&as=U1");
    fresh.see("@permalink-target", "the one that is linked");
    fresh.click("@latest");
    fresh.see("@message", "filling 59");
  }

  @Test
  void a_picture_is_sent_and_shown_to_the_other() throws Exception {
    Page sato = as("U1", "&channel=C1");
    Page alex = as("U2", "&channel=C1");
    alex.see("@timeline");

    sato.attach(Pictures.png("煙.png"));
    sato.say("a picture of it");

    alex.see("@message @file", "煙.png");
    alex.until(
        "the picture is drawn",
        () ->
            Boolean.TRUE.equals(
                alex.script(
                    "return document.querySelector('[data-test=file] img')?.naturalWidth === 40")));
    alex.click("@message @file button");
    alex.see("dialog[open] img");
    alex.keys(Keys.ESCAPE);
    alex.gone("dialog[open]");
  }

  @Test
  void a_window_becomes_another_person_in_that_persons_language() {
    Page page = as("U1", "&channel=C1");
    assertThat(page.see("@composer").getDomAttribute("placeholder")).contains("へのメッセージ");

    page.click("@person-switcher");
    page.click("@person-option[data-id=U2]");

    page.see("@person-switcher[data-id=U2]", "Alex");
    page.until("English", () -> "en".equals(page.script("return document.documentElement.lang")));
    assertThat(page.see("@composer").getDomAttribute("placeholder")).isEqualTo("Message #general");
    assertThat(page.address()).contains("as=U2", "channel=C1");
    page.see(GENERAL + "[aria-current]");
    page.say("written as Alex");
    assertThat(page.see("@message[data-author=U2]", "written as Alex")).isNotNull();
  }

  @Test
  void the_address_can_ask_for_the_other_language() {
    Page english = as("U1", "&channel=C1&lang=en");
    Page japanese = as("U2", "&channel=C1&lang=ja");

    assertThat(english.see("@composer").getDomAttribute("placeholder")).startsWith("Message");
    assertThat(japanese.see("@composer").getDomAttribute("placeholder")).contains("へのメッセージ");
  }
}
