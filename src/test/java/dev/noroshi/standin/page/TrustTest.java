package dev.noroshi.standin.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.noroshi.standin.TestSlack;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** Whatever people and apps write stays words; and nobody gets in without the token. */
final class TrustTest extends PageTest {

  private static final String HOSTILE =
      "<img src=x onerror=window.hurt=1><script>window.hurt=1</script>";

  @Override
  TestSlack begin() {
    String setup =
        TestSlack.text("setup.json")
            .replace("\"name\": \"Dana\"", "\"name\": \"" + HOSTILE + "\"")
            .replace("\"name\": \"Leads\"", "\"name\": \"" + HOSTILE + "\"");
    String manifest =
        TestSlack.text("small-app.json")
            .replace("Says something small", HOSTILE)
            .replace("[word]", HOSTILE)
            .replace("Note this", "<b>Note</b>");
    return TestSlack.open(setup, manifest, null);
  }

  private static void unhurt(Page page) {
    assertThat(page.script("return window.hurt ?? null")).isNull();
    assertThat(page.all("img[src=x], body script, [onerror]")).isEmpty();
  }

  @Test
  void markup_in_names_and_messages_is_shown_as_it_was_written() {
    Page page = as("U1", "&channel=C1");
    slack().say("U3", "C1", HOSTILE + " & *<b>bold</b>* `<i>`");
    slack().control("topic", "as", "U1", "channel", "C1", "topic", HOSTILE);

    page.see("@message", HOSTILE + " & <b>bold</b> <i>");
    page.see(".author", HOSTILE);
    page.type("@composer", "@d");
    page.see("@completion-option", HOSTILE);
    page.retype("@composer", "/small ");
    page.see("@completion @usage", HOSTILE);
    page.click("@channel-title");
    page.see("@dialog @member", HOSTILE);
    page.keys(Keys.ESCAPE);
    page.click("@person-switcher");
    page.see("@person-option[data-id=U3]", HOSTILE);
    unhurt(page);
  }

  @Test
  void markup_in_every_field_of_a_block_is_shown_as_it_was_written() {
    String words = "{'type':'plain_text','text':'" + HOSTILE + "'}";
    String marked = "{'type':'mrkdwn','text':'" + HOSTILE + " <javascript:window.hurt=1|x>'}";
    String option = "{'text':" + words + ",'value':'v','description':" + words + "}";
    String ts =
        post(
            "C1",
            HOSTILE,
            """
            [{'type':'header','text':W},{'type':'section','text':M,'fields':[W,M]},
             {'type':'context','elements':[W,M]},
             {'type':'markdown','text':'HOSTILE [x](javascript:window.hurt=1) ![a](x)'},
             {'type':'actions','elements':[
               {'type':'button','text':W,'action_id':'noted-1','accessibility_label':'<b>label</b>'},
               {'type':'static_select','action_id':'noted-2','placeholder':W,'options':[O]},
               {'type':'radio_buttons','action_id':'noted-3','options':[O]},
               {'type':'overflow','action_id':'noted-4','options':[O]}]},
             {'type':'rich_text','elements':[{'type':'rich_text_section','elements':[
               {'type':'text','text':'HOSTILE'},
               {'type':'link','url':'javascript:window.hurt=1','text':'HOSTILE'}]}]},
             {'type':'image','image_url':'https://example.com/x.png','alt_text':'HOSTILE','title':W}]"""
                .replace("W", words.replace("W", "w"))
                .replace("[O]", "[" + option + "]")
                .replace(":M", ":" + marked)
                .replace(",M]", "," + marked + "]")
                .replace("HOSTILE", HOSTILE));
    Page page = as("U1", "&channel=C1");
    String message = "[data-ts='" + ts + "'] ";

    page.see(message + "@block[data-type=header]", HOSTILE);
    page.click(message + "@element[data-action=noted-2]");
    page.see(message + "@option", HOSTILE);
    page.click(message + "@option", HOSTILE);
    assertThat(page.all("a[href^='javascript:']")).isEmpty();
    unhurt(page);
  }

  @Test
  void markup_in_panels_jumps_and_errors_is_shown_as_it_was_written() {
    slack()
        .standIn()
        .panels()
        .show(
            "p",
            TestSlack.json("ja", HOSTILE, "en", HOSTILE),
            TestSlack.json(
                "rows", java.util.List.of(Map.of("head", HOSTILE, "text", HOSTILE)), "x", HOSTILE));
    Page page = as("U1", "&channel=C1");

    page.see("@panel", HOSTILE);
    page.say("/<b>nothing</b>");
    page.see("@ephemeral", "/<b>nothing</b>");
    unhurt(page);
  }

  @Test
  void without_the_right_token_there_is_only_a_line_that_says_so() {
    String base = slack().base();

    for (String address :
        new String[] {base + "/", base + "/?token=wrong", base + "/archives/C1"}) {
      Page page = browser().window(address);
      assertThat(page.words()).contains("with its token").contains("トークン");
      assertThat(page.all("script, [data-test]")).isEmpty();
    }
  }

  @Test
  void a_person_who_is_not_there_is_told_plainly() {
    Page page = as("U999", "&lang=en");

    page.see("@dead-end", "user_not_found");
  }
}
