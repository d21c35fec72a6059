package dev.noroshi.guide.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.noroshi.guide.Guide;
import dev.noroshi.guide.tree.Fault;
import dev.noroshi.guide.tree.GuideFiles;
import dev.noroshi.guide.tree.Position;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.junit.jupiter.params.provider.Arguments;

/**
 * The bundled guide with small edits; every edit fails when it does not find its place.
 *
 * <p>JSON given to a method may be written with {@code '} for {@code "}, and with the words TEXT,
 * SOURCE, ASKED, TOLD and ARROW for what every text, source, question, outcome and edge must have.
 * A marked text names a place: the character after {@code ▸}.
 */
public final class GuideFixture {

  /** Where {@link #tiny} puts its flow. */
  static final String TINY = "flows/tiny.json";

  /** Where {@link #withText} puts its text. */
  static final String TEXT_FILE = "texts/tiny.json";

  private static final String MARK = "▸";

  private static final String TEXT = "{'ja': '文', 'en': 'Text'}";
  private static final String SOURCE =
      "{'document': 'noroshi', 'place': '試験', 'edition': '2026-11-21', 'basis': 'own'}";
  private static final String ASKED =
      "'official': TEXT, 'ask': TEXT, 'why': TEXT, 'help': TEXT, 'source': SOURCE";
  private static final String TOLD =
      "'official': TEXT, 'headline': TEXT, 'meaning': TEXT, 'next': [TEXT, TEXT],"
          + " 'changes': TEXT, 'source': SOURCE";
  private static final String ARROW = "'label': '→', 'provenance': 'inferred', 'note': TEXT";

  private static final String FLOW =
      """
      {
        'id': 'tiny',
        'title': TEXT, 'official': TEXT, 'note': TEXT,
        'source': SOURCE,
        'start': 'first',
        'questions': [
          {'id': 'first', ASKED, 'faq': [1], 'answers': [
            {'id': 'yes', 'label': TEXT},
            {'id': 'no', 'label': TEXT},
            {'id': 'unknown', 'label': TEXT, 'open': true}
          ]},
          {'id': 'second', ASKED, 'faq': [2], 'answers': [
            {'id': 'right', 'label': TEXT},
            {'id': 'wrong', 'label': TEXT}
          ]}
        ],
        'edges': [
          {'from': 'first', 'answers': ['yes'], 'to': 'share', ARROW},
          {'from': 'first', 'answers': ['no'], 'to': 'second', ARROW},
          {'from': 'second', 'answers': ['right'], 'to': 'ask', ARROW},
          {'from': 'second', 'answers': ['wrong'], 'to': 'wait', ARROW}
        ],
        'outcomes': [
          {'id': 'share', TOLD, 'faq': [3]},
          {'id': 'ask', TOLD, 'faq': [4]},
          {'id': 'wait', TOLD, 'faq': [5]}
        ],
        'also': [
          {'outcome': 'share', 'when': [{'first': ['no'], 'second': ['right']}], 'note': TEXT}
        ],
        'never': [
          {'outcome': 'wait', 'when': {'second': ['right']}, 'note': TEXT}
        ],
        'readings': [
          {'id': 'A', 'name': TEXT, 'ground': TEXT, 'rows': [
            {'when': {'first': ['no'], 'second': ['wrong']}, 'outcomes': ['ask', 'wait']}
          ]}
        ]
      }
      """;

  private final Map<String, String> texts;

  private GuideFixture(Map<String, String> texts) {
    this.texts = texts;
  }

  public static GuideFixture bundled() {
    try {
      return new GuideFixture(GuideFiles.bundled().texts());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The bundled guide with one more flow: two questions, four edges, three outcomes. */
  static GuideFixture tiny() {
    return bundled().with(TINY, FLOW);
  }

  static GuideFixture tiny(String old, String replacement) {
    return tiny().replace(TINY, old, replacement);
  }

  /** The bundled guide with one more text; {@code more} stands after its languages. */
  static GuideFixture withText(String ja, String en, String more) {
    String text = "{'ja': '" + ja + "', 'en': '" + en + "'" + more + "}";
    return bundled().with(TEXT_FILE, "{'source': SOURCE, 'texts': {'tiny.text': " + text + "}}");
  }

  public GuideFixture with(String file, String json) {
    assertThat(texts).doesNotContainKey(file);
    return put(file, expand(json));
  }

  GuideFixture moved(String file, String to) {
    return without(file).put(to, text(file));
  }

  public GuideFixture without(String file) {
    assertThat(texts).containsKey(file);
    Map<String, String> edited = new TreeMap<>(texts);
    edited.remove(file);
    return new GuideFixture(edited);
  }

  /** Without every file whose path begins so. */
  public GuideFixture withoutFolder(String folder) {
    Map<String, String> edited = new TreeMap<>(texts);
    assertThat(edited.keySet().removeIf(file -> file.startsWith(folder))).as(folder).isTrue();
    return new GuideFixture(edited);
  }

  public GuideFixture replace(String file, String old, String replacement) {
    String text = text(file);
    int at = only(text, expand(old), file);
    String rest = text.substring(at + expand(old).length());
    return put(file, text.substring(0, at) + expand(replacement) + rest);
  }

  GuideFixture replace(String old, String replacement) {
    return replace(TINY, old, replacement);
  }

  /** Sets what a JSON pointer names; the file is then one line without spaces. */
  public GuideFixture set(String file, String pointer, String json) {
    try (JsonReader reader = Json.createReader(new StringReader(expand(json)))) {
      JsonValue value = reader.readValue();
      return edit(file, top -> Json.createPointer(pointer).replace(top, value));
    }
  }

  /** Removes what a JSON pointer names; the file is then one line without spaces. */
  public GuideFixture remove(String file, String pointer) {
    return edit(file, top -> Json.createPointer(pointer).remove(top));
  }

  private GuideFixture edit(String file, UnaryOperator<JsonObject> edit) {
    try (JsonReader reader = Json.createReader(new StringReader(text(file)))) {
      return put(file, edit.apply(reader.readObject()).toString());
    }
  }

  private GuideFixture put(String file, String text) {
    Map<String, String> edited = new TreeMap<>(texts);
    edited.put(file, text);
    return new GuideFixture(edited);
  }

  public GuideFiles files() {
    return new GuideFiles(texts);
  }

  String text(String file) {
    assertThat(texts).containsKey(file);
    return Objects.requireNonNull(texts.get(file));
  }

  public List<Fault> faults() {
    return Guide.faults(files());
  }

  List<Fault> faults(String... codes) {
    List<String> wanted = List.of(codes);
    return faults().stream().filter(fault -> wanted.contains(fault.code())).toList();
  }

  List<Fault> place(List<Expected> expected) {
    return expected.stream().map(this::place).toList();
  }

  private Fault place(Expected expected) {
    Map<String, String> details = new TreeMap<>();
    for (int i = 0; i < expected.details().size(); i += 2) {
      details.put(expected.details().get(i), resolve(expected.details().get(i + 1)));
    }
    Position at = position(expected.file(), expected.pointer(), expected.marked());
    return new Fault(at, expected.code(), details);
  }

  private String resolve(String detail) {
    if (!detail.contains(MARK)) {
      return detail;
    }
    String[] fileAndMarked = detail.split(" ", 2);
    Position at = position(fileAndMarked[0], "", fileAndMarked[1]);
    return at.file() + ":" + at.line() + ":" + at.column();
  }

  /** The place of the mark; a text that is only a mark names the start of the file. */
  Position position(String file, String pointer, String marked) {
    if (marked.equals(MARK)) {
      return new Position(file, pointer, 1, 1);
    }
    String expanded = expand(marked);
    int mark = expanded.indexOf(MARK);
    assertThat(mark).as("a mark in %s", marked).isNotNegative();
    String before = text(file);
    int at = only(before, expanded.replace(MARK, ""), file) + mark;
    before = before.substring(0, at);
    int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
    return new Position(file, pointer, line, at - before.lastIndexOf('\n'));
  }

  private static int only(String text, String part, String file) {
    int at = text.indexOf(part);
    assertThat(at).as("<%s> occurs in %s", part, file).isNotNegative();
    assertThat(text.indexOf(part, at + 1)).as("<%s> occurs again in %s", part, file).isNegative();
    return at;
  }

  private static String expand(String json) {
    return json.replace("ASKED", ASKED)
        .replace("TOLD", TOLD)
        .replace("ARROW", ARROW)
        .replace("TEXT", TEXT)
        .replace("SOURCE", SOURCE)
        .replace('\'', '"');
  }

  /** One row of a parameterised test: a guide, and the faults that must be found in it. */
  static Arguments planted(String name, GuideFixture guide, Expected... expected) {
    return Arguments.argumentSet(name, guide, List.of(expected));
  }

  /** A fault in the tiny flow; {@code details} are pairs. */
  static Expected fault(String code, String pointer, String marked, String... details) {
    return faultIn(TINY, code, pointer, marked, details);
  }

  /** A detail with a mark stands for the place of it: the file, a space, the marked text. */
  static Expected faultIn(
      String file, String code, String pointer, String marked, String... details) {
    return new Expected(file, code, pointer, marked, List.of(details));
  }

  record Expected(String file, String code, String pointer, String marked, List<String> details) {}
}
