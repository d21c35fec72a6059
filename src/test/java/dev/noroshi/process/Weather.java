package dev.noroshi.process;

import static dev.noroshi.standin.TestSlack.objects;

import dev.noroshi.standin.TestSlack;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * Slack on a bad day: about one call in ten is put off, fails, or is never answered, half of those
 * take effect all the same, and history leaves out for seconds what was just said.
 */
final class Weather implements AutoCloseable {

  /** Less than what the board allows for. */
  private static final int LAG = 5;

  /** Between two faults; with what is called until the next one is planted, one call in ten. */
  private static final int SOUND = 12;

  private static final int LOOK = 50;

  private final TestSlack slack;
  private final Random random;
  private final Map<String, Integer> spoilt = new TreeMap<>();
  private final Thread thread = new Thread(this::spoil, "weather");
  private volatile boolean over;
  private long seen;
  private int calls;
  private int deleted;

  Weather(TestSlack slack, long seed) {
    this.slack = slack;
    this.random = new Random(seed);
  }

  void begin() {
    slack.control("lag", "seconds", LAG);
    thread.start();
  }

  private void spoil() {
    while (!over) {
      plant();
      int before = faults();
      while (!over && faults() == before) {
        pause();
        look();
      }
    }
  }

  private int faults() {
    return spoilt.values().stream().mapToInt(Integer::intValue).sum();
  }

  private void pause() {
    try {
      Thread.sleep(LOOK);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      over = true;
    }
  }

  private void plant() {
    int skip = random.nextInt(SOUND);
    boolean done = random.nextBoolean();
    switch (random.nextInt(3)) {
      case 0 -> fault(skip, "retry_after", 1 + random.nextInt(3), false);
      case 1 -> fault(skip, "status", 500, done);
      default -> fault(skip, "hang", true, done);
    }
  }

  private void fault(int skip, String what, Object value, boolean done) {
    slack.control("fault", "method", "*", what, value, "done", done, "skip", skip);
  }

  /** What was called since, and what came of it: the log of the stand-in keeps the newest only. */
  private void look() {
    List<JsonObject> lines = objects(slack.control("calls", "after", seen), "lines");
    for (JsonObject call : lines) {
      seen = call.getJsonNumber("number").longValue();
      calls += over ? 0 : 1;
      int status = call.getInt("status");
      if (!call.getString("manner").equals("SENT")) {
        spoilt.merge("never answered", 1, Integer::sum);
      } else if (status != 200) {
        spoilt.merge(Integer.toString(status), 1, Integer::sum);
      } else if (call.getString("method").equals("chat.delete")) {
        deleted++;
      }
    }
  }

  /** From now on all goes well. */
  void end() throws InterruptedException {
    over = true;
    thread.join();
    slack.control("fault", "clear", true);
    slack.control("lag", "seconds", 0);
  }

  /** What the weather was like, for whoever reads the output. */
  String told() {
    look();
    return "calls %d, of which spoilt %d %s; duplicates deleted by the board %d"
        .formatted(calls, faults(), spoilt, deleted);
  }

  @Override
  public void close() {
    over = true;
  }
}
