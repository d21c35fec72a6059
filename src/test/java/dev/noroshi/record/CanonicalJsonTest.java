package dev.noroshi.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CanonicalJsonTest {

  @Test
  void writes_members_in_the_order_given_without_white_space() {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("b", "二");
    members.put("a", 1L);
    members.put("c", List.of("x", 2L, true));
    members.put("d", false);

    assertThat(CanonicalJson.write(members))
        .isEqualTo("{\"b\":\"二\",\"a\":1,\"c\":[\"x\",2,true],\"d\":false}");
  }

  @Test
  void writes_an_empty_object_and_an_empty_list() {
    assertThat(CanonicalJson.write(Map.of())).isEqualTo("{}");
    assertThat(CanonicalJson.write(Map.of("a", List.of()))).isEqualTo("{\"a\":[]}");
  }

  @Test
  void escapes_what_must_be_escaped_and_nothing_else() {
    assertThat(CanonicalJson.write(Map.of("t", "\"\\/\n\r\t\b\u0000\u001f \u007f\u0080é漢🔥")))
        .isEqualTo("{\"t\":\"\\\"\\\\/\\n\\r\\t\\u0008\\u0000\\u001f \\u007f\u0080é漢🔥\"}");
  }

  @Test
  void escapes_half_a_surrogate_pair_because_it_has_no_bytes() {
    assertThat(CanonicalJson.write(Map.of("t", "a\ud83d"))).isEqualTo("{\"t\":\"a\\ud83d\"}");
    assertThat(CanonicalJson.write(Map.of("t", "\ud83da"))).isEqualTo("{\"t\":\"\\ud83da\"}");
    assertThat(CanonicalJson.write(Map.of("t", "\udd25a"))).isEqualTo("{\"t\":\"\\udd25a\"}");
    assertThat(CanonicalJson.write(Map.of("t", "a\udd25"))).isEqualTo("{\"t\":\"a\\udd25\"}");
  }

  @Property
  void reads_back_what_it_wrote(@ForAll("objects") Map<String, Object> members) {
    assertThat(CanonicalJson.read(CanonicalJson.write(members))).isEqualTo(members);
  }

  @Provide
  Arbitrary<Map<String, Object>> objects() {
    Arbitrary<Object> scalar =
        Arbitraries.oneOf(
            Entries.texts().map(text -> (Object) text),
            Arbitraries.longs()
                .between(-99_999_999_999_999_999L, 999_999_999_999_999_999L)
                .map(number -> (Object) number),
            Arbitraries.of(true, false).map(flag -> (Object) flag));
    Arbitrary<Object> value =
        Arbitraries.oneOf(scalar, scalar.list().ofMaxSize(3).map(list -> (Object) list));
    return Arbitraries.maps(Entries.texts(), value).ofMaxSize(5);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "null",
        "[]",
        "\"a\"",
        "{",
        "{\"a\":1",
        "{\"a\":null}",
        "{\"a\":{}}",
        "{\"a\":[[]]}",
        "{\"a\":[{}]}",
        "{\"a\":[null]}",
        "{\"a\":1.5}",
        "{\"a\":1e400}",
        "{\"a\":12345678901234567890}",
        "{\"a\":1,\"a\":1}",
        "{\"a\":1}{",
        "{\"a\":1} x",
        "{a:1}"
      })
  void refuses_anything_but_one_flat_object(String json) {
    assertThatThrownBy(() -> CanonicalJson.read(json)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void refuses_to_write_a_value_it_could_not_read_back() {
    assertThatThrownBy(() -> CanonicalJson.write(Map.of("a", 1.5)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
