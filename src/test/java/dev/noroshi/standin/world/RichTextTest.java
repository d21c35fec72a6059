package dev.noroshi.standin.world;

import static org.assertj.core.api.Assertions.assertThat;

import dev.noroshi.standin.json.Js;
import jakarta.json.JsonObject;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RichTextTest {

  /** Section by section: its kind's first letter, then its elements with their styles. */
  private static String shown(String text) {
    JsonObject block = RichText.of(text, "b").getJsonObject(0);
    return Js.objects(block, "elements").stream()
        .map(
            part ->
                part.getString("type").replace("rich_text_", "").substring(0, 1)
                    + Js.objects(part, "elements").stream()
                        .map(RichTextTest::element)
                        .collect(Collectors.joining()))
        .collect(Collectors.joining(" "));
  }

  private static String element(JsonObject element) {
    String type = element.getString("type");
    if (!type.equals("text")) {
      JsonObject rest = Js.object(element).remove("type").build();
      return "{" + type + " " + rest.values().iterator().next().toString().replace("\"", "") + "}";
    }
    JsonObject style = Js.object(element, "style");
    return (style == null ? "" : style.keySet()) + "(" + element.getString("text") + ")";
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      textBlock =
          """
          plain words => s(plain words)
          a *b* c => s(a )[bold](b)( c)
          _a_ ~b~ => s[italic](a)( )[strike](b)
          run `rm -rf *` now => s(run )[code](rm -rf *)( now)
          snake_case_name => s(snake_case_name)
          2*3*4 => s(2*3*4)
          * a * => s(* a *)
          a &lt;b&gt; &amp; c => s(a <b> & c)
          hi <@U1> in <#C1|general> => s(hi ){user U1}( in ){channel C1}
          <!here> <!subteam^S1|@leads> => s{broadcast here}( ){usergroup S1}
          see <https://example.com/a> => s(see ){link https://example.com/a}
          :eyes: yes => s{emoji eyes}( yes)
          """)
  void typed_marks_become_styles(String typed, String expected) {
    assertThat(shown(typed)).isEqualTo(expected);
  }

  @Test
  void fences_and_quotes_stand_apart() {
    assertThat(shown("before\n```a *b*\nc```\nafter"))
        .isEqualTo("s(before\n) p(a *b*\nc) s(after)");
    assertThat(shown("&gt; one\n&gt; *two*\nthree")).isEqualTo("q(one\n)[bold](two) s(three)");
  }

  @Test
  void a_long_text_of_half_open_marks_is_read_in_one_pass() {
    String hostile = "*a _b ~c `d <e :f ```g &gt;\n".repeat(2_000);

    assertThat(RichText.of(hostile, "b")).hasSize(1);
  }
}
