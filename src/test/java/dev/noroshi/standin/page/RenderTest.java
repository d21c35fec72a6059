package dev.noroshi.standin.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.noroshi.standin.TestSlack;
import dev.noroshi.standin.blocks.BlockSamples;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.openqa.selenium.WebElement;

/** How texts and blocks are drawn. */
final class RenderTest extends PageTest {

  /** Draws each text and writes down what came, in the notation of the cases. */
  private static final String DRAW =
      """
      const [texts, done] = arguments;
      const names = { STRONG: "b", EM: "i", DEL: "s", CODE: "code", PRE: "pre",
        BLOCKQUOTE: "quote", TIME: "time" };
      const written = (node) => {
        if (node.nodeType === Node.TEXT_NODE) {
          return node.data;
        }
        const inner = [...node.childNodes].map(written).join("");
        const name = node.classList?.contains("bk-mention") ? "mention"
          : node.classList?.contains("bk-emoji") ? "emoji"
          : node.tagName === "A" ? `a ${node.getAttribute("href")}` : names[node.tagName];
        return node.tagName === "BR" ? "⏎" : name ? `[${name}:${inner}]` : inner;
      };
      const context = {
        me: { id: "U1", tz: "Asia/Tokyo", locale: "ja-JP" },
        people: new Map([["U1", { display_name: "佐藤" }], ["U2", { display_name: "Alex" }]]),
        channels: new Map([["C1", { kind: "public", name: "general" }]]),
      };
      const main = document.querySelector("script[type=module]").src;
      import(new URL("render/mrkdwn.js", main)).then(({ renderText }) =>
        done(texts.map((text) => written(renderText(text, context)))));
      """;

  @TestFactory
  Stream<DynamicTest> text_is_drawn_as_slack_draws_it() {
    var cases =
        ((JsonArray) TestSlack.parsed(TestSlack.text("mrkdwn-cases.json")))
            .getValuesAs(JsonObject.class);
    Page page = as("U1");
    page.see("@composer");
    List<?> drawn =
        (List<?>)
            Objects.requireNonNull(
                page.later(DRAW, cases.stream().map(each -> each.getString("text")).toList()));
    assertThat(cases).hasSizeGreaterThan(60);
    return IntStream.range(0, cases.size())
        .mapToObj(
            i ->
                DynamicTest.dynamicTest(
                    cases.get(i).getString("name"),
                    () -> assertThat(drawn.get(i)).isEqualTo(cases.get(i).getString("html"))));
  }

  @Test
  void every_block_and_element_is_drawn_so_that_it_can_be_read() {
    post("C1", "g", gallery("message"));
    post("C1", "g", gallery("more"));
    String open =
        post(
            "C1",
            "open",
            "[{'type':'actions','elements':[{'type':'button','action_id':'noted-open',"
                + "'value':'gallery','text':{'type':'plain_text','text':'Open'}}]}]");
    Page page = as("U1", "&channel=C1");
    page.see("@message @block[data-type=context_actions]");

    Set<String> drawn = types(page, "@message @block");
    page.click("[data-ts='" + open + "'] @element");
    page.see("@modal");
    drawn.addAll(types(page, "@modal @block"));

    assertThat(drawn).containsAll(BlockSamples.blockTypes()).doesNotContain("unknown");
    assertThat(page.all(".bk-quiet")).isEmpty();
    assertThat(TestSlack.text("gallery.json"))
        .contains(BlockSamples.elementTypes().stream().map(type -> '"' + type + '"').toList());
    assertThat(page.words()).doesNotContain("undefined", "[object", "NaN", "null");
    assertThat(Measures.cutOrHidden(page)).isEmpty();
    page.keys(org.openqa.selenium.Keys.ESCAPE);
    page.gone("@modal");
    assertThat(page.words()).doesNotContain("undefined", "[object", "NaN", "null");
    assertThat(Measures.cutOrHidden(page)).isEmpty();
  }

  private static Set<String> types(Page page, String place) {
    return page.all(place).stream()
        .map((WebElement block) -> String.valueOf(block.getDomAttribute("data-type")))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
