package dev.noroshi.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.noroshi.guide.Guide;
import dev.noroshi.guide.Lang;
import dev.noroshi.guide.TheGuide;
import dev.noroshi.standin.TestSlack;
import dev.noroshi.standin.page.Browser;
import dev.noroshi.standin.page.NeedsBrowser;
import dev.noroshi.standin.page.Page;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/**
 * What people see and do in {@code try}, in a browser. With {@code -Dshots=DIR} the scenes are put
 * there as pictures.
 */
@NeedsBrowser
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class TryPageTest {

  private static final @Nullable String SHOTS = System.getProperty("shots");
  private static final String CARD = "@message";

  private final Guide guide = TheGuide.checked();
  private Browser browser;
  private Trial trial;

  @SuppressWarnings("NullAway") // opened before the tests
  TryPageTest() {
    browser = null;
    trial = null;
  }

  @BeforeAll
  void openBrowser() {
    browser = Browser.open();
  }

  @AfterAll
  void closeBrowser() {
    browser.close();
  }

  @BeforeEach
  void open() throws Exception {
    trial = Trial.open(guide, 0);
  }

  @AfterEach
  void close() {
    browser.closeWindows();
    trial.close();
  }

  private Page as(String person, Lang lang) {
    return browser.window(trial.url(lang).replaceFirst("as=[A-Z0-9]+", "as=" + person));
  }

  private static String button(String action) {
    return "@element[data-action^='" + action + "']";
  }

  /** Invites somebody, as the menu of members does. */
  private void invite(String person) throws Exception {
    URI url = URI.create(trial.url(Lang.JA));
    String token = url.getQuery().replaceFirst(".*token=([a-z0-9]+).*", "$1");
    String body =
        TestSlack.json("as", "U0SATO", "channel", "C0INCIDENT", "user", person).toString();
    HttpRequest request =
        HttpRequest.newBuilder(url.resolve("/_control/invite"))
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body))
            .build();
    String answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
    assertThat(answer).contains("\"ok\":true");
  }

  /** A picture of a scene, wide and narrow, when pictures are wanted. */
  private static void picture(Page page, String name) {
    if (SHOTS != null) {
      for (int width : new int[] {1280, 375}) {
        page.width(width);
        page.shot(Path.of(SHOTS, "try-" + name + "-" + width + ".png"));
      }
      page.width(1280);
    }
  }

  private static void start(Page page, Lang lang, String title) {
    boolean japanese = lang == Lang.JA;
    page.say(japanese ? "/noroshi 開始" : "/noroshi start");
    page.type("@modal [data-block=name] @element", title);
    picture(page, lang.tag() + "-1-start");
    page.click("@modal-submit");
    page.see("@modal", japanese ? "攻撃者がこの Slack を読んでいるおそれは？" : "Could the attacker");
    picture(page, lang.tag() + "-2-watched");
    page.click("@modal @option[data-value=no]");
    page.click("@modal-submit");
    page.see(CARD, title);
  }

  private static void record(Page page, Lang lang, String message, String element) {
    page.tool(message, "more");
    page.click("@menu-item", lang == Lang.JA ? "のろしに記録" : "Record in Noroshi");
    page.click("@modal [data-block=element] @element");
    page.click("@option", element);
    picture(page, lang.tag() + "-3-record");
    page.click("@modal-submit");
    page.gone("@modal");
  }

  @Test
  void a_responder_goes_from_the_first_command_to_an_outcome_with_its_sources() {
    Page page = as("U0SATO", Lang.JA);
    start(page, Lang.JA, "ファイルサーバーの不審な暗号化");
    page.see(CARD, "最初の15分");
    record(page, Lang.JA, "203.0.113.66", "不正通信先");
    page.see(CARD, "203[.]0[.]113[.]66");
    page.click(CARD + " " + button("walk:sharing"));
    page.see(CARD, "侵入経路や範囲など、まだ分からない点は？");
    picture(page, "ja-4-question");

    page.click(CARD + " " + button("answer:unclearPoints:yes"));
    page.see(CARD, "★ 共有して聞きましょう");
    page.click(CARD + " " + button("change:unclearPoints"));
    page.click("@modal @option[data-value=no]");
    page.type("@modal [data-block=reason] @element", "ログから入口が分かった");
    page.click("@modal-submit");
    page.see(CARD, "ログから入口が分かった");
    page.see(CARD, "調べても、同じ攻撃の情報が見つからない？");

    page.tool("侵入経路や範囲など", "reply");
    page.type("@thread @thread-composer", "１", Keys.ENTER);
    page.see("@thread-log", "「一致なし（YES）」と記録しました。");
    picture(page, "ja-5-typed");
    page.click("@close-thread");
    page.see(CARD, "★ 共有しましょう。他社の被害を防げます");
    picture(page, "ja-6-outcome");
    page.click(CARD + " " + button("reasons"));
    page.see("@modal", "出典");
    picture(page, "ja-7-reasons");
    page.keys(Keys.ESCAPE);
    page.see("@side-panel", "調べても、同じ攻撃の情報が見つからない？ → 一致なし（YES）");
  }

  @Test
  void counsel_answers_in_english_in_a_modal_while_the_card_stays_japanese() throws Exception {
    Page sato = as("U0SATO", Lang.JA);
    start(sato, Lang.JA, "ファイルサーバーの不審な暗号化");
    sato.say("/noroshi 公表");
    sato.see(CARD, "顧客・取引先などへ被害が及ぶ");
    invite("U0DANA");
    Page dana = as("U0DANA", Lang.EN);

    String card = "[data-ts='" + stamp(dana, "顧客・取引先などへ被害が及ぶ") + "'] ";
    dana.click(card + button("language"));
    dana.see("@modal", "Are others harmed, or might they be?");
    picture(dana, "other-language");
    dana.click("@modal " + button("answer:secondaryDamage:yes"));
    dana.see("@modal", "Is anything outsiders rely on disrupted?");
    dana.click("@modal [data-test=modal-close]");

    sato.see(CARD, "社外に影響する停止・支障は？");
    sato.see(CARD, "Dana Lee");
    assertThat(messages(sato)).doesNotContain("Are others harmed");
  }

  /** What stands in the channel; the panel beside it shows the record to whoever tries. */
  private static String messages(Page page) {
    return page.all(CARD).stream().map(WebElement::getText).collect(Collectors.joining("\n"));
  }

  private static String stamp(Page page, String words) {
    return String.valueOf(page.see(CARD, words).getDomAttribute("data-ts"));
  }

  @Test
  void a_vendor_sees_nothing_until_it_is_opened_and_then_no_damage() throws Exception {
    Page sato = as("U0SATO", Lang.JA);
    start(sato, Lang.JA, "顧客名簿の持ち出し");
    record(sato, Lang.JA, "203.0.113.66", "不正通信先");
    sato.see(CARD, "203[.]0[.]113[.]66");
    sato.say("/noroshi 記録");
    sato.click("@modal [data-block=element] @element");
    sato.click("@option", "被害内容");
    sato.type("@modal [data-block=text] @element", "顧客 1,200 人分の住所");
    sato.click("@modal-submit");
    sato.see(CARD, "顧客 1,200 人分の住所");

    invite("U0VERA");
    Page vera = as("U0VERA", Lang.EN);
    vera.see(CARD, "203.0.113.66:443");
    vera.gone(CARD, "顧客");
    assertThat(messages(vera)).doesNotContain("顧客").doesNotContain("203[.]0");
    picture(vera, "vendor-1-nothing");

    sato.click("@ephemeral " + button("audience"));
    sato.see("@modal", "Vera Novak");
    sato.type("@modal [data-block=vendor] @element", "Example Forensics");
    picture(sato, "vendor-2-opening");
    sato.click("@modal-submit");

    vera.see(CARD, "203[.]0[.]113[.]66");
    assertThat(messages(vera)).doesNotContain("顧客").contains("作業と技術情報");
    picture(vera, "vendor-3-opened");
    vera.click(CARD + " " + button("show"));
    vera.say("/noroshi status");
    vera.see("@ephemeral", "for the people of this organization");
    assertThat(messages(vera)).doesNotContain("顧客");
    assertThat(vera.sees("@modal", "")).isFalse();
  }

  @Test
  void the_same_in_english() {
    Page page = as("U0ALEX", Lang.EN);
    start(page, Lang.EN, "Strange encryption on the file server");
    record(page, Lang.EN, "203.0.113.66", "Malicious endpoints");
    page.see(CARD, "203[.]0[.]113[.]66");
    String offer = "[data-ts='" + stamp(page, "A technical fact is on record") + "'] ";
    page.click(offer + button("walk:sharing"));
    page.see(CARD, "Is anything still unclear (entry, scope)?");
    picture(page, "en-4-question");
    page.click(CARD + " " + button("answer:unclearPoints:yes"));
    page.see(CARD, "★ Share and ask");
    picture(page, "en-6-outcome");
    assertThat(page.see("@side-panel").getText()).contains("Fact recorded");
  }

  @ParameterizedTest
  @EnumSource(Lang.class)
  void what_may_be_owed_is_asked_proposed_decided_and_filed(Lang lang) {
    boolean ja = lang == Lang.JA;
    Page page = as(ja ? "U0SATO" : "U0ALEX", lang);
    start(page, lang, ja ? "顧客名簿の持ち出し" : "Customer list taken");
    page.say(ja ? "/noroshi 届け出" : "/noroshi duties");
    page.see("@modal", ja ? "個人データの漏えい・滅失・毀損" : "Personal data leaked");
    picture(page, lang.tag() + "-8-duties-first");
    page.click("@modal " + button("tell:personalData:yes"));
    page.see("@modal", ja ? "攻撃（不正な目的）による" : "Caused by an attack");
    page.click("@modal [data-test=modal-close]");

    for (String answer :
        List.of(
            "attack:yes",
            "spare:no",
            "contents:neither",
            "outage:no",
            "ransom:no",
            "weakness:neither",
            "abroad:none")) {
      page.click(CARD + " " + button("tell:" + answer));
    }
    page.see(CARD, ja ? "本人への通知" : "Notice to the people affected");
    picture(page, lang.tag() + "-9-duties");

    page.click(CARD + " " + button("show:own/jp-appi-26/preliminary_target_3d"));
    page.see("@modal", ja ? "提案の理由" : "Why it is proposed");
    picture(page, lang.tag() + "-10-duty");
    page.click("@modal " + button("applies"));
    page.see("@modal", ja ? "該当する（" : "Applies (");
    page.click("@modal " + button("filed:preliminary_target_3d"));
    page.type("@modal [data-block=number] @element", ja ? "個情-2026-112" : "PPC-2026-112");
    picture(page, lang.tag() + "-11-filed");
    page.click("@modal-submit");
    page.see(CARD, ja ? "✓ 速報（3日目の目安）" : "✓ Preliminary report");

    page.click(CARD + " " + button("entity"));
    page.see("@modal", ja ? "法人の名前" : "Name of the legal entity");
    picture(page, lang.tag() + "-12-entity");
  }

  @ParameterizedTest
  @EnumSource(Lang.class)
  void the_guidance_answers_and_leads_to_whom_to_ask(Lang lang) {
    boolean ja = lang == Lang.JA;
    Page page = as(ja ? "U0SATO" : "U0ALEX", lang);
    page.say("/noroshi-faq");
    page.see("@ephemeral", ja ? "情報共有の方法等について" : "How to share information");
    picture(page, lang.tag() + "-20-areas");
    clear(page);
    askUntil(
        page,
        ja
            ? "/noroshi-faq 警察に言ったらサーバーを持っていかれませんか"
            : "/noroshi-faq will the police take our servers away",
        ja ? "問19" : "Q19");
    picture(page, lang.tag() + "-21-answer");
    page.click("@ephemeral " + button("faq:0"));
    page.see("@modal", ja ? "いますること" : "What to do now");
    picture(page, lang.tag() + "-22-whole");
    page.keys(Keys.ESCAPE);
    page.gone("@modal");
    clear(page);
    page.say(ja ? "/noroshi-faq 問1" : "/noroshi-faq Q1");
    page.see("@ephemeral", ja ? "問1　" : "Q1 ");
    page.click("@ephemeral " + button("faq:0"));
    page.see("@modal", ja ? "共有は何のためか" : "What sharing is for");
    picture(page, lang.tag() + "-23-weighing");
    page.keys(Keys.ESCAPE);
    page.gone("@modal");
    clear(page);
    page.say("/noroshi-faq " + (ja ? "有給休暇の申請" : "book a meeting room"));
    page.see("@ephemeral", ja ? "当てはまる答えが見つかりません" : "Nothing here answers that");
    picture(page, lang.tag() + "-24-nothing");
    clear(page);
    page.say("/noroshi-faq IoC");
    page.see("@ephemeral", ja ? "詳しくは" : "More about it");
    picture(page, lang.tag() + "-25-word");
  }

  @ParameterizedTest
  @EnumSource(Lang.class)
  void what_to_do_is_ticked_by_stage_and_whom_to_ask_is_a_press_away(Lang lang) {
    boolean ja = lang == Lang.JA;
    Page page = as(ja ? "U0SATO" : "U0ALEX", lang);
    start(page, lang, ja ? "ファイルサーバーの不審な暗号化" : "Strange encryption on the file server");
    page.click(CARD + " " + button("show"));
    page.click("@modal " + button("tick:cut-network"));
    page.see("@modal", "✅");
    picture(page, lang.tag() + "-26-first-minutes");
    page.keys(Keys.ESCAPE);
    page.see(CARD, "1. ✅");
    page.click(CARD + " " + button("stage"));
    page.click("@modal [data-block=stage] @element");
    page.click("@option", ja ? "初動対応" : "Initial response");
    page.click("@modal-submit");
    page.see(CARD, ja ? "初動対応" : "Initial response");
    page.click(CARD + " " + button("tick:"));
    page.see(CARD, ja ? "1 件が済みました" : "Checklist: 1 of");
    picture(page, lang.tag() + "-27-checklist");
    page.click(CARD + " " + button("checklist-why"));
    page.see("@modal", ja ? "それぞれの理由" : "Why each");
    picture(page, lang.tag() + "-28-why");
    page.click("@modal [data-test=modal-close]");
    page.gone("@modal");
    page.say("/noroshi " + (ja ? "連絡先" : "parties"));
    page.see("@modal", ja ? "相談先・報告先" : "Whom to contact");
    picture(page, lang.tag() + "-29-parties");
    page.click("@modal " + button("party:0"));
    page.see("@modal", "JPCERT/CC");
    page.click("@modal " + button("party:1"));
    page.see("@modal", ja ? "受付時間" : "Hours");
    picture(page, lang.tag() + "-30-party");
  }

  /** Clears away what only this person sees, as one does who goes on. */
  private static void clear(Page page) {
    page.click("@dismiss");
    page.gone("@ephemeral");
  }

  /** At the start of the program the search takes a moment. */
  private static void askUntil(Page page, String question, String words) {
    for (int i = 0; i < 10 && !page.sees("@ephemeral", words); i++) {
      if (page.sees("@dismiss", "")) {
        clear(page);
      }
      page.say(question);
      page.until(
          "an answer",
          () ->
              page.sees("@ephemeral", words)
                  || page.sees("@ephemeral", "検索の準備")
                  || page.sees("@ephemeral", "getting ready"));
    }
    page.see("@ephemeral", words);
  }

  @ParameterizedTest
  @EnumSource(Lang.class)
  void in_a_drill_whose_clock_is_moved_people_are_reminded(Lang lang) {
    boolean ja = lang == Lang.JA;
    Page page = as(ja ? "U0SATO" : "U0ALEX", lang);
    page.say(ja ? "/noroshi 訓練" : "/noroshi drill");
    page.type("@modal [data-block=name] @element", ja ? "受注の停止" : "Orders stand still");
    page.click("@modal-submit");
    page.click("@modal @option[data-value=no]");
    page.click("@modal-submit");
    page.say(ja ? "/noroshi 届け出" : "/noroshi duties");
    page.click("@modal " + button("tell:personalData:no"));
    page.click("@modal " + button("tell:outage:yes"));
    page.see("@modal", ja ? "身代金などを支払った？" : "Was a ransom paid?");
    page.click("@modal [data-test=modal-close]");

    jumpUntil(page, "hour", CARD, ja ? "目安の時刻です" : "The time we suggest for it");
    picture(page, lang.tag() + "-13-reminder");
    page.click(CARD + " " + button("snooze"));
    page.see("@modal", ja ? "いつ、もう一度？" : "When again?");
    picture(page, lang.tag() + "-14-later");
    page.keys(Keys.ESCAPE);
    page.gone("@modal");
    page.click(CARD + " " + button("filed"));
    page.see("@modal", ja ? "受付番号" : "Receipt number");
    page.click("@modal-submit");
    page.see(CARD, ja ? "期限の確認：いまは残っていません" : "A limit to look at: nothing is left");
  }

  @ParameterizedTest
  @EnumSource(Lang.class)
  void the_lead_has_a_message_a_list_in_the_morning_a_home_and_a_page_to_prepare(Lang lang) {
    boolean ja = lang == Lang.JA;
    Page page = as(ja ? "U0SATO" : "U0ALEX", lang);
    page.say(ja ? "/noroshi 訓練" : "/noroshi drill");
    page.type("@modal [data-block=name] @element", ja ? "名簿の持ち出し" : "Customer list taken");
    page.click("@modal-submit");
    page.click("@modal @option[data-value=no]");
    page.click("@modal-submit");
    page.say(ja ? "/noroshi 届け出" : "/noroshi duties");
    page.click("@modal " + button("tell:personalData:yes"));
    page.click("@modal " + button("tell:attack:yes"));
    page.see("@modal", ja ? "漏えい" : "leak");
    page.click("@modal [data-test=modal-close]");
    jumpUntil(page, "day", CARD, ja ? "今日の確認" : "The list of the day");
    picture(page, lang.tag() + "-15-list");
    page.click("[aria-label=" + (ja ? "アプリ" : "Apps") + "] @channel");
    // With a message unread it opens at the messages.
    page.click("@tab-home");
    page.see("@home", ja ? "あなたの事案" : "Your incidents");
    picture(page, lang.tag() + "-16-home");
    page.click("@tab-messages");
    // Whoever sleeps is told in the morning.
    jumpUntil(page, "hour", "@message", ja ? "今日の確認" : "The list of the day");
    picture(page, lang.tag() + "-17-message");
    page.click("@tab-home");
    page.click("@home " + button("prepare:all"));
    page.see("@modal", ja ? "連絡先と不在" : "People");
    picture(page, lang.tag() + "-18-prepare");
    page.click("@modal " + button("prepare:reach"));
    page.see("@modal", ja ? "電話番号" : "Phone");
    picture(page, lang.tag() + "-19-reach");
  }

  /** Moves the clock of the drill on until something is seen. */
  private static void jumpUntil(Page page, String step, String place, String words) {
    for (int i = 0; i < 30 && !page.sees(place, words); i++) {
      String before = page.see("@side-panel").getText();
      page.click("@side-panel [data-test=jump][data-id=" + step + "]");
      page.until("the jump", () -> !page.see("@side-panel").getText().equals(before));
    }
    page.see(place, words);
  }
}
