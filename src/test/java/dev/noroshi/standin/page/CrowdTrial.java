package dev.noroshi.standin.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/**
 * Fifty windows on a channel of two thousand messages. It takes minutes and is run by hand (see
 * CONTRIBUTING.md); what it prints are figures to look at, what it asserts holds on any machine.
 */
final class CrowdTrial extends PageTest {

  private static final int MESSAGES = 2_000;

  /**
   * Frames while scrolling through what is loaded, in milliseconds, as the page itself sees them.
   */
  private static final String SCROLL =
      """
      const done = arguments[arguments.length - 1];
      const list = document.querySelector('[data-test="timeline"]');
      const frames = [];
      let last = performance.now();
      let up = true;
      function frame(now) {
        frames.push(now - last);
        last = now;
        list.scrollTop += up ? -120 : 120;
        up = up && list.scrollTop > 0;
        if (frames.length < 120) {
          requestAnimationFrame(frame);
        } else {
          frames.sort((a, b) => a - b);
          done([frames[60], frames[113], frames[119]]);
        }
      }
      requestAnimationFrame(frame);
      """;

  private static final String HEAP = "return performance.memory.usedJSHeapSize / 1048576;";

  private static final String COUNT = "return document.querySelectorAll('*').length;";

  @Test
  void fifty_windows_stay_usable() {
    int windows = Integer.getInteger("crowd", 50);
    for (int i = 0; i < MESSAGES; i++) {
      slack().say("U" + (1 + i % 3), "C1", "line " + i + " 調査の記録です。*重要* `server-" + i + "`");
    }
    List<Page> pages = new ArrayList<>();
    long start = System.nanoTime();
    for (int i = 0; i < windows; i++) {
      Page page = as("U" + (1 + i % 3), "&channel=C1");
      page.see("@timeline @message", "line " + (MESSAGES - 1));
      pages.add(page);
    }
    figure("windows opened, ms each", (System.nanoTime() - start) / 1e6 / windows);
    Page writer = pages.get(0);
    Page reader = pages.get(windows - 1);

    long said = System.nanoTime();
    writer.say("to all of them");
    reader.see("@timeline @message", "to all of them");
    figure("typed in one, seen in the last, ms", (System.nanoTime() - said) / 1e6);

    for (int i = 0; i < 100; i++) {
      slack().say("U2", "C1", "flood " + i);
    }
    long flooded = System.nanoTime();
    reader.see("@timeline @message", "flood 99");
    figure("after a flood of 100, last seen, ms", (System.nanoTime() - flooded) / 1e6);

    long typing = System.nanoTime();
    reader.type("@composer", "x".repeat(50));
    assertThat(reader.see("@composer").getText() + reader.see("@composer").getDomProperty("value"))
        .contains("x".repeat(50));
    figure("fifty letters typed, ms", (System.nanoTime() - typing) / 1e6);
    reader.type("@composer", Keys.chord(Keys.CONTROL, "a"), Keys.DELETE);

    long leafing = System.nanoTime();
    for (int i = 1; i <= 12; i++) {
      int wanted = MESSAGES - 50 - i * 50;
      reader.until(
          "line " + wanted,
          () -> {
            reader.script("document.querySelector('[data-test=\"timeline\"]').scrollTop = 0;");
            return reader.sees("@timeline @message", "line " + wanted + " ");
          });
    }
    figure("leafing back 600 messages, ms", (System.nanoTime() - leafing) / 1e6);
    figure("elements in the page after leafing back", number(reader.script(COUNT)));
    List<?> frames = (List<?>) Objects.requireNonNull(reader.later(SCROLL));
    figure("frame while scrolling, median ms", number(frames.get(0)));
    figure("frame while scrolling, 95th ms", number(frames.get(1)));
    figure("frame while scrolling, worst ms", number(frames.get(2)));
    figure("script memory of that window, MiB", number(reader.script(HEAP)));
    Runtime runtime = Runtime.getRuntime();
    runtime.gc();
    figure(
        "heap of the stand-in and this test, MiB",
        (runtime.totalMemory() - runtime.freeMemory()) / 1048576.0);
  }

  private static double number(@Nullable Object value) {
    return value instanceof Number number ? number.doubleValue() : Double.NaN;
  }

  private static void figure(String what, double value) {
    System.out.printf("FIGURE %s: %.1f%n", what, value);
  }
}
