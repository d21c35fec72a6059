package dev.noroshi.guide.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
final class JsonTreeTest {

  private static final String SMALL =
      "{\"ab\": [1, -2.5e3, true, null, {\"c\": \"x\\u0041\\n\"}, []],\r\n"
          + " \"日本\": \"𠮷\", \"d\": false}";

  private record Read(Node top, List<Fault> faults) {}

  private static Read read(String text) {
    List<Fault> faults = new ArrayList<>();
    return new Read(JsonTree.read("x.json", text, faults::add), faults);
  }

  private static Node clean(String text) {
    Read read = read(text);
    assertThat(read.faults()).isEmpty();
    return read.top();
  }

  private static List<Node> all(Node node) {
    List<Node> nodes = new ArrayList<>(List.of(node));
    node.members().values().forEach(member -> nodes.addAll(all(member)));
    node.items().forEach(item -> nodes.addAll(all(item)));
    return nodes;
  }

  static Stream<Arguments> marked_documents() {
    return Stream.of(
        Arguments.argumentSet("at the start", "▸{}", "", 1, 1),
        Arguments.argumentSet("a member", "{\"a\": ▸\"v\"}", "/a", 1, 7),
        Arguments.argumentSet("no spaces", "{\"a\":▸\"v\"}", "/a", 1, 6),
        Arguments.argumentSet("a space before the colon", "{\"a\" :\n▸\"v\"}", "/a", 2, 1),
        Arguments.argumentSet("a second line", "{\n  \"a\": ▸\"v\"}", "/a", 2, 8),
        Arguments.argumentSet("CRLF", "{\r\n\"b\": 1,\r\n  \"a\": ▸\"v\"}", "/a", 3, 8),
        Arguments.argumentSet("blank lines", "{\n\n\r\n\n\"a\": ▸\"v\"}", "/a", 5, 6),
        Arguments.argumentSet("tabs count as one", "{\t\t\"a\":\t▸\"v\"}", "/a", 1, 9),
        Arguments.argumentSet("Japanese before", "{\"日本\": \"語\", \"a\": ▸\"v\"}", "/a", 1, 18),
        Arguments.argumentSet(
            "UTF-16 units before", "{\"b\": \"𠮷😀\", \"a\": ▸\"v\"}", "/a", 1, 20),
        Arguments.argumentSet(
            "escapes before", "{\"b\": \"\\u3042\\n\\\"\\\\\", \"a\": ▸\"v\"}", "/a", 1, 28),
        Arguments.argumentSet(
            "what looks like JSON before", "{\"b\": \"{,:[\", \"a\": ▸\"v\"}", "/a", 1, 20),
        Arguments.argumentSet("a number before", "{\"b\": -1.5e+3,\"a\":▸\"v\"}", "/a", 1, 19),
        Arguments.argumentSet("words before", "[true,false,null,▸\"v\"]", "/3", 1, 18),
        Arguments.argumentSet("nested arrays", "[[], [1, [2, ▸\"v\"]]]", "/1/1/1", 1, 14),
        Arguments.argumentSet("the tenth item", "[0,1,2,3,4,5,6,7,8,9,▸\"v\"]", "/10", 1, 22),
        Arguments.argumentSet("an array", "{\"a\": ▸[1]}", "/a", 1, 7),
        Arguments.argumentSet("an object", "{\"a\": [1, ▸{\"b\": 2}]}", "/a/1", 1, 11),
        Arguments.argumentSet("after an object", "[{\"b\": {}} ,\n ▸7]", "/1", 2, 2),
        Arguments.argumentSet("a number", "[ ▸-0.5e1 ]", "/0", 1, 3),
        Arguments.argumentSet("true", "[ ▸true]", "/0", 1, 3),
        Arguments.argumentSet("null", "[\n ▸null]", "/0", 2, 2),
        Arguments.argumentSet("a text alone", "\n  ▸\"v\"\n", "", 2, 3),
        Arguments.argumentSet("a number alone", "▸12", "", 1, 1));
  }

  @ParameterizedTest
  @MethodSource("marked_documents")
  void a_value_stands_where_its_first_character_is(
      String marked, String pointer, int line, int column) {
    Node top = clean(marked.replace("▸", ""));

    assertThat(all(top))
        .extracting(Node::at)
        .contains(new Position("x.json", pointer, line, column));
  }

  static Stream<Arguments> pointers() {
    return Stream.of(
        Arguments.of("{\"a/b\": 1}", "/a~1b"),
        Arguments.of("{\"m~n\": 1}", "/m~0n"),
        Arguments.of("{\"~1\": 1}", "/~01"),
        Arguments.of("{\"/~\": {\"~/\": 1}}", "/~1~0/~0~1"),
        Arguments.of("{\"\": 1}", "/"),
        Arguments.of("{\"\": {\"\": 1}}", "//"),
        Arguments.of("{\"日本\": 1}", "/日本"),
        Arguments.of("{\"\\u0061\\\"\": 1}", "/a\""),
        Arguments.of("{\"a b%20\": 1}", "/a b%20"),
        Arguments.of("{\"a\": [[], [{\"b\": 1}]]}", "/a/1/0/b"));
  }

  @ParameterizedTest
  @MethodSource("pointers")
  void a_pointer_is_escaped_as_rfc_6901_says(String text, String pointer) {
    List<Node> nodes = all(clean(text));

    assertThat(nodes.get(nodes.size() - 1).at().pointer()).isEqualTo(pointer);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 1000, 4085, 4086, 4087, 4088, 4096, 8191, 8192, 8193, 100_000})
  void long_texts_do_not_move_what_follows(int length) {
    String text = "{\"a\": \"" + "長".repeat(length) + "\",\n \"b\": [1, \"v\"], \"c\": 3}";

    Node top = clean(text);

    assertThat(top.get("a").text()).hasSize(length);
    assertThat(top.get("b").items().get(1).at()).isEqualTo(new Position("x.json", "/b/1", 2, 11));
    assertThat(top.get("c").at()).isEqualTo(new Position("x.json", "/c", 2, 22));
  }

  @Test
  void every_value_of_the_bundled_guide_stands_at_its_first_character() throws IOException {
    GuideFiles guide = GuideFiles.bundled();
    GuideTree tree = GuideTree.of(guide);

    guide
        .texts()
        .forEach(
            (file, text) -> {
              List<String> lines = text.lines().toList();
              for (Node node : all(tree.file(file))) {
                String rest = lines.get(node.at().line() - 1).substring(node.at().column() - 1);
                assertThat(rest).as(node.at().toString()).startsWith(begin(node));
              }
            });
  }

  private static String begin(Node node) {
    if (node instanceof Node.Obj) {
      return "{";
    }
    if (node instanceof Node.Arr) {
      return "[";
    }
    if (node instanceof Node.Text) {
      return "\"";
    }
    return node instanceof Node.Bool ? Boolean.toString(node.isTrue()) : node.text();
  }

  @Test
  void values_are_what_was_written() {
    Node top = clean(SMALL);

    assertThat(top.members().keySet()).containsExactly("ab", "日本", "d");
    assertThat(top.get("ab").items()).hasSize(6);
    assertThat(top.get("ab").items().get(1).text()).isEqualTo("-2.5e3");
    assertThat(top.get("ab").items().get(2).isTrue()).isTrue();
    assertThat(top.get("ab").items().get(3)).isInstanceOf(Node.Null.class);
    assertThat(top.get("ab").items().get(4).get("c").text()).isEqualTo("xA\n");
    assertThat(top.get("日本").text()).isEqualTo("𠮷");
    assertThat(top.get("d").isTrue()).isFalse();
    assertThat(top.get("e").isPresent()).isFalse();
    assertThat(top.get("e").at()).isEqualTo(top.at());
  }

  static Stream<Arguments> broken_documents() {
    return Stream.of(
        Arguments.argumentSet("text after the document", "{}\n ▸x"),
        Arguments.argumentSet("two documents", "{}▸{}"),
        Arguments.argumentSet("a bracket too many", "{}\n\n▸]"),
        Arguments.argumentSet("a comma after the document", "{}▸,"),
        Arguments.argumentSet("a byte order mark", "▸\uFEFF{}"),
        Arguments.argumentSet("a comma before the brace", "{\"a\": 1,\n▸}"),
        Arguments.argumentSet("a comma before the bracket", "[1,▸]"),
        Arguments.argumentSet("only a comma", "{▸,}"),
        Arguments.argumentSet("no colon", "{\"a\" ▸1}"),
        Arguments.argumentSet("two colons", "{\"a\":▸:1}"),
        Arguments.argumentSet("a colon in an array", "[1▸:2]"),
        Arguments.argumentSet("the wrong bracket", "{\"a\": [1▸}"),
        Arguments.argumentSet("a bracket without a beginning", "▸]"),
        Arguments.argumentSet("single quotes", "{▸'a': 1}"),
        Arguments.argumentSet("no quotes", "{\r\n  \"a\": ▸x}"),
        Arguments.argumentSet("a comment", "{\n  ▸// why\n}"),
        Arguments.argumentSet("a number as a key", "{▸1: 2}"),
        Arguments.argumentSet("not a number", "[▸NaN]"),
        Arguments.argumentSet("words", "▸hello"),
        Arguments.argumentSet("a line break in a text", "{\"a\": \"x▸\ny\"}"),
        Arguments.argumentSet("a control character in a text", "{\"a\": \"x▸\u0001\"}"),
        Arguments.argumentSet("an unknown escape", "[\"\\▸x\"]"),
        Arguments.argumentSet("half an escape", "[\"\\u12▸\"]"),
        Arguments.argumentSet("a zero before a number", "[0▸1]"),
        Arguments.argumentSet("no digits after the point", "[1.▸]"),
        Arguments.argumentSet("a space that JSON does not know", "{▸\u00A0}"),
        Arguments.argumentSet("far behind", "[\"" + "x".repeat(9000) + "\", ▸oops]"));
  }

  @ParameterizedTest
  @MethodSource("broken_documents")
  void text_that_is_no_json_is_one_fault_where_it_ends_to_be_json(String marked) {
    String text = marked.replace("▸", "");

    Read read = read(text);

    assertThat(read.top().isPresent()).isFalse();
    assertThat(read.faults()).extracting(Fault::code).containsExactly("broken-json");
    assertThat(read.faults().get(0).at()).isEqualTo(position(text, marked.indexOf("▸")));
    assertThat(read.faults().get(0).details()).containsOnlyKeys("why");
  }

  private static Position position(String text, int offset) {
    String before = text.substring(0, offset);
    int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
    return new Position("x.json", "", line, offset - before.lastIndexOf('\n'));
  }

  @Test
  void a_missing_comma_is_reported_on_the_line_of_what_follows() {
    Read read = read("{\"a\": 1\n \"b\": 2\n}");

    assertThat(read.faults()).extracting(Fault::code).containsExactly("broken-json");
    assertThat(read.faults().get(0).at().line()).isEqualTo(2);
  }

  static Stream<String> texts_cut_off() {
    return Stream.concat(
        IntStream.range(0, SMALL.length()).mapToObj(end -> SMALL.substring(0, end)),
        Stream.of("", " \n ", "\"", "[[[[", "{\"a\":\n", "\"\\", "-", "[\"" + "x".repeat(9000)));
  }

  @Test
  void a_document_cut_off_anywhere_is_one_fault() {
    assertThat(texts_cut_off())
        .allSatisfy(
            text -> {
              Read read = read(text);
              assertThat(read.faults()).extracting(Fault::code).containsExactly("broken-json");
              assertThat(read.top().isPresent()).isFalse();
            });
  }

  @Test
  void a_document_cut_off_is_reported_no_further_than_its_end() {
    assertThat(texts_cut_off())
        .allSatisfy(
            text -> {
              Position at = read(text).faults().get(0).at();
              Position end = position(text, text.length());
              assertThat(at.line()).isBetween(1, end.line());
              assertThat(at.column()).isPositive();
              if (at.line() == end.line()) {
                assertThat(at.column()).isLessThanOrEqualTo(end.column());
              }
            });
  }

  @Test
  void a_key_that_stands_twice_is_reported_at_the_second_and_the_first_value_stays() {
    Read read = read("{\"a\": 1,\n  \"b\": 2, \"a\": 3}");

    assertThat(read.faults())
        .containsExactly(
            new Fault(new Position("x.json", "/a", 2, 11), "duplicate-key", Map.of("key", "a")));
    assertThat(read.top().get("a").text()).isEqualTo("1");
    assertThat(read.top().members()).hasSize(2);
  }

  @Test
  void a_key_that_stands_three_times_is_reported_twice() {
    assertThat(read("{\"a\": 1, \"a\": 2, \"a\": 3}").faults())
        .extracting(fault -> fault.at().column())
        .containsExactly(10, 18);
  }

  @Test
  void the_same_key_written_with_an_escape_is_the_same_key() {
    assertThat(read("{\"a\": 1, \"\\u0061\": 2}").faults())
        .extracting(Fault::code)
        .containsExactly("duplicate-key");
  }

  @Test
  void the_same_key_in_another_object_is_right() {
    assertThat(read("{\"a\": {\"a\": [{\"a\": 1}, {\"a\": 2}]}}").faults()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {10, 100, 900})
  void deep_nesting_is_read(int depth) {
    Node array = clean("[".repeat(depth) + "]".repeat(depth));
    Node object = clean("{\"a\":".repeat(depth) + "1" + "}".repeat(depth));

    assertThat(all(array)).hasSize(depth);
    assertThat(all(object)).hasSize(depth + 1);
  }
}
