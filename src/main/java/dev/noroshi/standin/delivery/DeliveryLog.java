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

  private final Deque<JsonObject> lines = new ArrayDeque<>();
  private long last;

  /** Notes one line; {@code what} is {@code delivery} or {@code call}. */
  public synchronized void note(String what, Instant at, JsonObject details) {
    lines.addLast(
        Js.object(details)
            .add("number", ++last)
            .add("what", what)
            .add("at", at.toEpochMilli() / 1000.0)
            .build());
    if (lines.size() > KEPT) {
      lines.removeFirst();
    }
  }

  /** The lines after a number. */
  public synchronized JsonArray after(long number, String what) {
    return Js.objects(
        lines.stream()
            .filter(line -> Js.number(line, "number", 0) > number)
            .filter(line -> what.isEmpty() || what.equals(Js.string(line, "what")))
            .toList());
  }

  public synchronized void clear() {
    lines.clear();
  }
}
