package dev.noroshi.standin.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.noroshi.standin.TestSlack;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** Modals of an app, filled and sent. */
final class FormTest extends PageTest {

  private static final String NAME = "@modal @element[data-action=text]";

  private Page form(String person) {
    Page page = as(person, "&channel=C1&lang=en");
    page.say("/small form");
    page.see("@modal-title", "Form");
    return page;
  }

  private static void send(Page page, String name) {
    page.retype(NAME, name);
    page.click("@modal-submit");
  }

  @Test
  void an_error_stands_at_its_field_until_the_field_is_corrected() {
    Page page = form("U1");

    send(page, "bad");
    page.see("@modal-error[data-block=name]", "not this one");
    assertThat(page.see(NAME).getDomAttribute("aria-invalid")).isEqualTo("true");
    assertThat(page.focused(NAME)).isTrue();
    page.keys("ly");
    page.gone("@modal-error");
    page.click("@modal-submit");

    page.gone("@modal");
    assertThat(app().heard("submit badly")).isTrue();
    assertThat(page.focused("@composer")).isTrue();
  }

  @Test
  void an_empty_field_is_told_without_asking_the_app() {
    Page page = form("U1");

    page.click("@modal-submit");

    page.see("@modal-error[data-block=name]", "Please fill this in.");
    assertThat(app().heard()).doesNotContain("submit null");
    page.click("@modal-close");
    page.gone("@modal");
  }

  @Test
  void a_pushed_view_lies_on_top_and_below_it_what_was_typed_waits() {
    Page page = form("U2");

    send(page, "push");
    page.see("@modal", "pushed");
    page.click("@modal-back");

    page.see("@modal-title", "Form");
    assertThat(page.see(NAME).getDomProperty("value")).isEqualTo("push");
    page.keys(Keys.ESCAPE);
    page.gone("@modal");
    TestSlack.until("the closing", () -> app().heard("closed false"));
  }

  @Test
  void an_update_by_a_button_keeps_what_was_typed_and_the_focus() {
    Page page = form("U2");
    page.type(NAME, "half-typed");

    page.click("@element[data-action=renew]");

    page.see("@modal", "Name again");
    assertThat(page.see(NAME).getDomProperty("value")).isEqualTo("half-typed");
    assertThat(page.focused("@element[data-action=renew]")).isTrue();
    page.retype(NAME, "update");
    page.click("@modal-submit");
    page.see("@modal", "Name updated");
    page.retype(NAME, "clear");
    page.click("@modal-submit");
    page.gone("@modal");
  }

  @Test
  void a_modal_shows_only_in_the_window_that_opened_it() {
    Page other = as("U1", "&channel=C1");
    other.see("@timeline");
    Page page = form("U1");

    send(page, "fine");
    page.gone("@modal");

    assertThat(other.all("@modal")).isEmpty();
  }

  @Test
  void an_app_that_does_not_answer_in_time_is_told_in_the_form() {
    Page page = form("U1");
    slack().control("disconnect", "how", "abrupt");

    send(page, "nobody there");

    page.see("@modal-banner", "We had trouble connecting");
    assertThat(page.see(NAME).getDomProperty("value")).isEqualTo("nobody there");
    slack().untilConnected();
    page.until(
        "the form is taken",
        () -> {
          if (page.sees("@modal-submit", "")) {
            page.click("@modal-submit");
          }
          return !page.sees("@modal", "");
        });
  }
}
