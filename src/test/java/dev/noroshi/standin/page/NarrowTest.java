package dev.noroshi.standin.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** On a window as narrow as a phone everything can still be reached. */
final class NarrowTest extends PageTest {

  private Page page() {
    Page page = as("U1", "&channel=C1&lang=en");
    page.width(375);
    page.reload();
    page.see("@composer");
    return page;
  }

  @Test
  void the_list_slides_in_leads_to_a_channel_and_slides_away() {
    Page page = page();
    page.gone("@sidebar");

    page.click("@open-sidebar");
    page.see("@sidebar");
    page.click("@sidebar @channel[data-id=C2]");

    page.see("@channel-title[data-id=C2]");
    page.gone("@sidebar");
  }

  @Test
  void a_thread_fills_the_window_and_leads_back() {
    String root = slack().say("U2", "C1", "narrow root");
    slack()
        .control("message", "as", "U2", "channel", "C1", "text", "narrow reply", "thread_ts", root);
    Page page = page();

    page.click("[data-ts='" + root + "'] @thread-summary");
    page.see("@thread-log @message", "narrow reply");
    page.type("@thread-composer", "from a phone\n");
    page.see("@thread-log @message", "from a phone");
    page.click("@thread @back");

    page.gone("@thread");
    page.click("[data-ts='" + root + "'] @thread-summary");
    page.see("@thread");
  }

  @Test
  void the_side_panel_opens_over_the_rest_and_closes() {
    slack()
        .standIn()
        .panels()
        .show(
            "p",
            dev.noroshi.standin.json.Js.value("A panel"),
            dev.noroshi.standin.json.Js.value("x"));
    Page page = page();

    page.click("@panel-switch");
    page.see("@panel", "A panel");
    page.click("@close-panel");

    page.gone("@side-panel");
    assertThat(page.focused("@panel-switch")).isTrue();
  }

  @Test
  void an_apps_home_leads_back_to_the_list() {
    Page page = page();
    page.click("@open-sidebar");
    page.click("[aria-label=Apps] @channel");
    page.see("@home", "Home of");

    page.click("@back-to-list");

    page.see("@sidebar");
  }

  @Test
  void a_window_that_becomes_narrow_shows_the_conversation() {
    Page page = as("U1", "&channel=C1&lang=en");
    page.see("@sidebar");

    page.width(375);

    page.gone("@sidebar");
    page.see("@composer");
    page.width(1280);
    page.see("@sidebar");
  }
}
