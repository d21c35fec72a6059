package dev.noroshi.standin.page;

import static dev.noroshi.standin.TestSlack.until;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** What an app puts into the page, used by the people there. */
final class AppTest extends PageTest {

  private static final String COLOURS =
      """
      [{'text':{'type':'plain_text','text':'Red'},'value':'red'},
       {'text':{'type':'plain_text','text':'Blue'},'value':'blue'}]""";

  private Page page() {
    return as("U1", "&channel=C1&lang=en");
  }

  private String element(String type, String rest) {
    return post(
        "C1",
        type,
        "[{'type':'actions','block_id':'b','elements':[{'type':'%s','action_id':'noted-%s'%s}]}]"
            .formatted(type, type, rest));
  }

  private void untilNoted(String line) {
    until(line, () -> noted().contains(line));
  }

  private static String in(String ts, String rest) {
    return "[data-ts='" + ts + "'] " + rest;
  }

  @Test
  void a_command_is_completed_with_its_hint_and_answered_to_its_person_until_the_reload() {
    Page page = page();
    Page alex = as("U2", "&channel=C1");
    alex.see("@composer");

    page.type("@composer", "/sm");
    page.see("@completion-option[data-key='/small'][aria-selected=true]", "[word]");
    page.keys(Keys.TAB);
    assertThat(page.see("@composer").getDomProperty("value")).isEqualTo("/small ");
    page.see("@completion @usage", "/small [word]");
    page.keys("whisper", Keys.ENTER);

    page.see("@ephemeral", "heard: whisper");
    page.see("@ephemeral", "Only visible to you");
    assertThat(alex.words()).doesNotContain("heard: whisper");
    page.reload();
    page.see("@timeline @message");
    assertThat(page.words()).doesNotContain("heard: whisper");
  }

  @Test
  void an_unknown_command_is_told_where_it_was_typed() {
    Page page = page();

    page.say("/nothing");

    page.see("@ephemeral", "There is no command /nothing.");
    page.click("@ephemeral @dismiss");
    page.gone("@ephemeral");
  }

  @Test
  void a_button_and_a_select_change_their_message() {
    Page page = page();
    page.say("/small card");
    page.see("@message", "first");

    page.click("@message @element[data-action=press]");
    page.see("@message", "second");
    page.click("@message @element[data-action=choose]");
    page.click("@option", "乙");

    page.see("@message", "chosen otsu");
    assertThat(app().heard()).contains("press v1", "choose otsu");
  }

  @Test
  void options_come_from_the_app_as_one_types() {
    Page page = page();
    page.say("/small card");

    page.type("@message @element[data-action=look-up]", "abc");

    page.see("@option", "abc!");
    page.keys(Keys.ESCAPE);
    page.gone("@option");
  }

  @Test
  void checkboxes_and_radio_buttons_tell_what_is_chosen() {
    String boxes = element("checkboxes", ",'options':" + COLOURS);
    String radios = element("radio_buttons", ",'options':" + COLOURS);
    Page page = page();

    page.click(in(boxes, "@element[data-value=red]"));
    untilNoted("noted-checkboxes red");
    page.click(in(boxes, "@element[data-value=blue]"));
    page.click(in(radios, "@option[data-value=blue]"));

    untilNoted("noted-checkboxes red,blue");
    untilNoted("noted-radio_buttons blue");
  }

  @Test
  void an_overflow_menu_is_opened_and_chosen_from() {
    String ts = element("overflow", ",'options':" + COLOURS);
    Page page = page();

    page.click(in(ts, "@element"));
    page.click(in(ts, "@option"), "Blue");

    untilNoted("noted-overflow blue");
    page.gone(in(ts, "@option"));
    assertThat(page.focused(in(ts, "@element"))).isTrue();
  }

  @Test
  void dates_and_times_are_told_once_they_are_whole() {
    String date = element("datepicker", ",'initial_date':'2026-11-21'");
    String time = element("timepicker", ",'initial_time':'09:30'");
    Page page = page();

    set(page, in(date, "@element"), "2026-12-24");
    set(page, in(time, "@element"), "18:45");

    untilNoted("noted-datepicker 2026-12-24");
    untilNoted("noted-timepicker 18:45");
  }

  /** Typing into these fields depends on the machine's locale. */
  private static void set(Page page, String place, String value) {
    page.script(
        "arguments[0].value = arguments[1];"
            + "arguments[0].dispatchEvent(new Event('change', { bubbles: true }));",
        page.see(place),
        value);
  }

  @Test
  void a_dangerous_button_asks_first() {
    String ts =
        element(
            "button",
            """
            ,'text':{'type':'plain_text','text':'Delete all'},'style':'danger','value':'gone',
            'confirm':{'title':{'type':'plain_text','text':'Really?'},
            'text':{'type':'mrkdwn','text':'*All* of it'},
            'confirm':{'type':'plain_text','text':'Yes'},
            'deny':{'type':'plain_text','text':'No'},'style':'danger'}""");
    Page page = page();

    page.click(in(ts, "@element"));
    page.see("@dialog", "All of it");
    page.click("@dialog [data-action=deny]");
    page.gone("@dialog");
    assertThat(noted()).doesNotContain("noted-button gone");
    page.click(in(ts, "@element"));
    page.click("@dialog [data-action=confirm]");

    untilNoted("noted-button gone");
  }

  @Test
  void a_messages_menu_holds_the_apps_shortcut() {
    slack().say("U2", "C1", "worth a note");
    Page page = page();

    page.tool("worth a note", "more");
    page.click("@menu-item", "Note this");

    page.see("@ephemeral", "noted");
    assertThat(app().heard()).contains("noted worth a note");
  }

  @Test
  void the_shortcuts_of_the_workspace_stand_beside_the_composer() {
    Page page = page();

    page.click(".composer [data-test=shortcuts]");
    page.click("@shortcuts-menu @menu-item", "Open the form");

    page.see("@modal-title", "Form");
  }

  @Test
  void an_apps_home_is_shown_and_its_messages_beside_it() {
    Page page = page();

    page.click("[aria-label=Apps] @channel");
    page.see("@home", "Home of @佐藤");
    page.click("@tab-messages");
    page.see("@composer");
    page.say("hello app");

    page.see("@message", "hello app");
    page.click("@tab-home");
    page.see("@home .bk-mention-me");
  }

  @Test
  void what_is_typed_in_a_message_stays_when_the_app_changes_it() {
    String blocks =
        """
        [{'type':'section','block_id':'s','text':{'type':'mrkdwn','text':'%s'}},
         {'type':'input','block_id':'i','label':{'type':'plain_text','text':'Name'},
          'element':{'type':'plain_text_input','action_id':'a'}}]""";
    String ts = attached("C1", blocks.formatted("before"), null);
    Page page = page();
    page.type(in(ts, "@attachment @element"), "half-typed");

    attached("C1", blocks.formatted("after"), ts);

    page.see(in(ts, "@attachment"), "after");
    assertThat(page.see(in(ts, "@attachment @element")).getDomProperty("value"))
        .isEqualTo("half-typed");
    assertThat(page.focused(in(ts, "@attachment @element"))).isTrue();
  }

  @Test
  void a_group_is_called_by_its_handle() {
    post("C1", "g", "[{'type':'section','text':{'type':'mrkdwn','text':'ask <!subteam^S1>'}}]");
    Page page = page();

    page.see("@message", "ask @leads");
  }
}
