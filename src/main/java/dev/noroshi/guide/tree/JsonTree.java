package dev.noroshi.guide.tree;

import jakarta.json.Json;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParser.Event;
import jakarta.json.stream.JsonParserFactory;
import jakarta.json.stream.JsonParsingException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * Reads JSON text into {@link Node}s.
 *
 * <p>The parser only tells where a token ends. The start of the next token is found by skipping
 * what may stand between two tokens (white space, comma, colon), so every value gets the position
 * of its first character.
 */
final class JsonTree {

  private static final JsonParserFactory PARSERS = Json.createParserFactory(Map.of());
  private static final String BETWEEN_TOKENS = " \t\r\n,:";

  private final String file;
  private final String text;
  private final Consumer<Fault> faults;
  private final JsonParser parser;
  private final int[] lineStarts;
  private int tokenStart;
  private int tokenEnd;

  private JsonTree(String file, String text, Consumer<Fault> faults) {
    this.file = file;
    this.text = text;
    this.faults = faults;
    this.parser = PARSERS.createParser(new StringReader(text));
    this.lineStarts =
        IntStream.concat(
                IntStream.of(0),
                IntStream.range(0, text.length())
                    .filter(i -> text.charAt(i) == '\n')
                    .map(i -> i + 1))
            .toArray();
  }

  /** The tree, or {@link Node.Missing} with a fault when the text is no JSON. */
  static Node read(String file, String text, Consumer<Fault> faults) {
    Position top = new Position(file, "", 1, 1);
    JsonTree tree = new JsonTree(file, text, faults);
    try (tree.parser) {
      Event first = tree.next();
      Node node = tree.value(first, tree.here(top, tree.tokenStart));
      if (tree.parser.hasNext()) {
        tree.next();
      }
      return node;
    } catch (JsonParsingException e) {
      long offset = e.getLocation().getStreamOffset();
      int at = offset < 0 || offset > text.length() ? text.length() : (int) offset;
      faults.accept(new Fault(tree.here(top, at), "broken-json", Map.of("why", why(e))));
    } catch (RuntimeException e) {
      // The parser's other ways to refuse: an early end, nesting too deep, a lone surrogate.
      faults.accept(new Fault(tree.here(top, tree.tokenEnd), "broken-json", Map.of("why", why(e))));
    }
    return new Node.Missing(top);
  }

  private Event next() {
    int start = tokenEnd;
    Event event = parser.next();
    while (start < text.length() && BETWEEN_TOKENS.indexOf(text.charAt(start)) >= 0) {
      start++;
    }
    tokenStart = start;
    tokenEnd = (int) parser.getLocation().getStreamOffset();
    return event;
  }

  private Node value(Event event, Position at) {
    return switch (event) {
      case START_OBJECT -> object(at);
      case START_ARRAY -> array(at);
      case VALUE_STRING -> new Node.Text(at, parser.getString());
      case VALUE_NUMBER -> new Node.Num(at, parser.getString());
      case VALUE_TRUE -> new Node.Bool(at, true);
      case VALUE_FALSE -> new Node.Bool(at, false);
      default -> new Node.Null(at);
    };
  }

  private Node object(Position at) {
    Map<String, Node> members = new LinkedHashMap<>();
    for (Event event = next(); event != Event.END_OBJECT; event = next()) {
      String key = parser.getString();
      Position keyAt = here(at.child(key, 0, 0), tokenStart);
      Event valueEvent = next();
      Node value = value(valueEvent, here(keyAt, tokenStart));
      if (members.putIfAbsent(key, value) != null) {
        faults.accept(new Fault(keyAt, "duplicate-key", Map.of("key", key)));
      }
    }
    return new Node.Obj(at, members);
  }

  private Node array(Position at) {
    List<Node> items = new ArrayList<>();
    for (Event event = next(); event != Event.END_ARRAY; event = next()) {
      String index = Integer.toString(items.size());
      items.add(value(event, here(at.child(index, 0, 0), tokenStart)));
    }
    return new Node.Arr(at, items);
  }

  private Position here(Position at, int offset) {
    int found = Arrays.binarySearch(lineStarts, offset);
    int line = found >= 0 ? found : -found - 2;
    return new Position(file, at.pointer(), line + 1, offset - lineStarts[line] + 1);
  }

  private static String why(Exception e) {
    String message = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    // The place is told by the fault itself, where a person counts it.
    return message.lines().findFirst().orElse(message).replaceFirst(" (?:at|on) [(\\[]line.*$", "");
  }
}
