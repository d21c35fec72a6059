package dev.noroshi.standin.page;

import static dev.noroshi.standin.TestSlack.until;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** Everything without a mouse. */
final class KeyboardTest extends PageTest {

  /** Why the focus cannot be seen where it is, or null. */
  private static final String UNSEEN =
      """
      const at = document.activeElement;
      const style = getComputedStyle(at);
      const host = at.closest(".composer, .bk-combo");
      const ring = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2
        || host && (getComputedStyle(host).boxShadow !== "none"
          || getComputedStyle(host).outlineStyle !== "none");
      const { width, height, right, bottom } = at.getBoundingClientRect();
      const there = width > 0 && height > 0 && right > 0 && bottom > 0;
      return at === document.body || ring && there ? null : at.outerHTML.slice(0, 160);
      """;

  private Page page() {
    Page page = as("U1", "&channel=C1&lang=en");
    page.until("the focus in the composer", () -> page.focused("@composer"));
    return page;
  }

  /** Goes on with the Tab key until the focus is there. */
  private static void tabTo(Page page, String place) {
    for (int i = 0; i < 40 && !page.focused(place); i++) {
      page.keys(Keys.TAB);
    }
    assertThat(page.focused(place)).as("reached %s", place).isTrue();
  }

  @Test
  void one_goes_to_a_channel_and_writes() {
    Page page = page();

    page.keys(Keys.chord(Keys.CONTROL, "k"));
    page.see("@dialog @filter");
    page.keys("incid", Keys.ENTER);
    page.see("@channel-title[data-id=C2]");
    page.until("the focus in the composer", () -> page.focused("@composer"));
    page.keys("written by keys", Keys.ENTER);

    page.see("@message", "written by keys");
  }

  @Test
  void one_opens_a_thread_answers_and_comes_back() {
    slack().say("U2", "C1", "an earlier message");
    String root = slack().say("U2", "C1", "answer me by keys");
    slack().say("U2", "C1", "a later message");
    Page page = page();
    page.see("@message", "a later message");

    page.keys(Keys.chord(Keys.SHIFT, Keys.F6));
    assertThat(page.focused("@message")).isTrue();
    page.keys(Keys.ARROW_UP);
    assertThat(page.focused("[data-ts='" + root + "']")).isTrue();
    page.keys("t");
    page.until("the focus in the thread", () -> page.focused("@thread-composer"));
    page.keys("an answer", Keys.ENTER);
    page.see("@thread-log @message", "an answer");
    page.keys(Keys.ESCAPE);

    page.gone("@thread");
    assertThat(page.focused("@composer")).isTrue();
  }

  @Test
  void one_opens_a_messages_menu_walks_in_it_and_leaves_it() {
    slack().say("U2", "C1", "menu by keys");
    Page page = page();
    page.see("@message", "menu by keys");

    page.keys(Keys.chord(Keys.SHIFT, Keys.F6), Keys.ENTER);
    page.see("@message-menu");
    assertThat(page.focused("@menu-item[data-action=react]")).isTrue();
    page.keys(Keys.ARROW_DOWN);
    assertThat(page.focused("@menu-item[data-action=reply]")).isTrue();
    page.keys(Keys.ESCAPE);

    page.gone("@message-menu");
    assertThat(page.focused("@message")).isTrue();
  }

  @Test
  void one_presses_a_button_and_chooses_in_a_message() {
    Page page = page();
    page.keys("/small card", Keys.ENTER);
    page.see("@message", "first");

    page.keys(Keys.chord(Keys.SHIFT, Keys.F6));
    tabTo(page, "@element[data-action=press]");
    page.keys(Keys.ENTER);
    page.see("@message", "second");
    page.until("the focus stays", () -> page.focused("@element[data-action=press]"));
    page.keys(Keys.TAB, Keys.ARROW_DOWN);
    page.see("@option", "甲");
    page.keys(Keys.ARROW_DOWN, Keys.ENTER);

    page.see("@message", "chosen otsu");
  }

  @Test
  void one_fills_a_modal_sends_it_and_is_back_where_one_was() {
    Page page = page();
    page.keys("/small form", Keys.ENTER);
    page.see("@modal");
    assertThat(page.focused("@modal @element[data-action=text]")).isTrue();

    page.keys("by keys");
    tabTo(page, "@modal-submit");
    page.keys(Keys.TAB);
    assertThat(page.focused("@modal *")).as("the focus stays in the modal").isTrue();
    page.keys(Keys.chord(Keys.SHIFT, Keys.TAB), Keys.ENTER);

    page.gone("@modal");
    until("the form", () -> app().heard("submit by keys"));
    assertThat(page.focused("@composer")).isTrue();
  }

  @Test
  void one_becomes_somebody_else() {
    Page page = page();

    tabTo(page, "@person-switcher");
    page.keys(Keys.ENTER);
    page.see("@dialog @person-option");
    tabTo(page, "@person-option[data-id=U3]");
    page.keys(Keys.ENTER);

    page.see("@person-switcher[data-id=U3]");
  }

  @Test
  void the_focus_can_always_be_seen() {
    slack().say("U1", "C1", "something to pass by");
    post("C1", "card", gallery("message"));
    Page page = page();
    page.see("@block[data-type=table]");
    List<Object> unseen = new ArrayList<>();

    for (int i = 0; i < 60; i++) {
      page.keys(Keys.TAB);
      Object fault = page.script(UNSEEN);
      if (fault != null) {
        unseen.add(fault);
      }
    }

    assertThat(unseen).isEmpty();
  }
}
