package dev.noroshi.standin.delivery;

import dev.noroshi.standin.json.Js;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/** The last deliveries and Web API calls, numbered, for whoever wants to see what went on. */
public final class DeliveryLog {

  private static final int KEPT = 5_000;
  private static final long KEPT_LETTERS = 20_000_000;

  private final Deque<Line> lines = new ArrayDeque<>();
  private long letters;
  private long last;

  private record Line(JsonObject json, long letters) {}

  /** Notes one line; {@code what} is {@code delivery} or {@code call}. */
  public synchronized void note(String what, Instant at, JsonObject details) {
    JsonObject json =
        Js.object(details)
            .add("number", ++last)
            .add("what", what)
            .add("at", at.toEpochMilli() / 1000.0)
            .build();
    Line line = new Line(json, json.toString().length());
    lines.addLast(line);
    letters += line.letters();
    while (lines.size() > KEPT || (letters > KEPT_LETTERS && lines.size() > 1)) {
      letters -= lines.removeFirst().letters();
    }
  }

  /** The lines after a number. */
  public synchronized JsonArray after(long number, String what) {
    return Js.objects(
        lines.stream()
            .map(Line::json)
            .filter(line -> Js.number(line, "number", 0) > number)
            .filter(line -> what.isEmpty() || what.equals(Js.string(line, "what")))
            .toList());
  }

  public synchronized void clear() {
    lines.clear();
    letters = 0;
  }
}
