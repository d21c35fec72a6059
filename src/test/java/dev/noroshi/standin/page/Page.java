package dev.noroshi.standin.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.TimeoutException;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.WebDriverWait;

/**
 * One person's window. Places in it are named by CSS selectors, in which {@code @name} stands for
 * the page's own mark {@code [data-test="name"]}. Whatever is looked for is waited for.
 */
public final class Page {

  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Duration OFTEN = Duration.ofMillis(40);

  private static final String FIND =
      """
      return [...document.querySelectorAll(arguments[0])].find((each) =>
        each.checkVisibility({ visibilityProperty: true }) &&
        each.getClientRects().length > 0 && each.innerText.includes(arguments[1])) ?? null;
      """;

  private static final String FIND_ALL =
      """
      const top = [...document.querySelectorAll("dialog[open]")].at(-1) ?? document;
      return [...top.querySelectorAll(arguments[0])].filter((each) =>
        each.checkVisibility({ visibilityProperty: true }) && !each.closest("[inert]"));
      """;

  /** The browser hears of the preference, and paints by it, a little later than it answers. */
  private static final String PAINTED =
      """
      const [theme, done] = arguments;
      const look = () => (matchMedia(`(prefers-color-scheme: ${theme})`).matches
        ? requestAnimationFrame(() => requestAnimationFrame(() => done()))
        : setTimeout(look, 5));
      look();
      """;

  private final ChromeDriver driver;
  private final String window;

  Page(ChromeDriver driver, String window) {
    this.driver = driver;
    this.window = window;
  }

  private ChromeDriver front() {
    driver.switchTo().window(window);
    return driver;
  }

  void go(String address) {
    front().get(address);
  }

  public void reload() {
    front().navigate().refresh();
  }

  String address() {
    return Objects.requireNonNull(front().getCurrentUrl());
  }

  private static String css(String place) {
    return place.replaceAll("@([a-z-]+)", "[data-test=\"$1\"]");
  }

  /** What is there now, seen or not. */
  public List<WebElement> all(String place) {
    return front().findElements(By.cssSelector(css(place)));
  }

  public WebElement see(String place) {
    return see(place, "");
  }

  /** The first of these that is visible and holds the words. */
  public WebElement see(String place, String words) {
    return Objects.requireNonNull(
        waiting("to see " + place + " " + words, () -> visible(place, words)));
  }

  private @Nullable WebElement visible(String place, String words) {
    return (WebElement) front().executeScript(FIND, css(place), words);
  }

  /** All of these that are visible now and that a dialog does not make unreachable. */
  List<?> allInReach(String place) {
    return (List<?>) Objects.requireNonNull(front().executeScript(FIND_ALL, css(place)));
  }

  public boolean sees(String place, String words) {
    return visible(place, words) != null;
  }

  public void gone(String place) {
    gone(place, "");
  }

  public void gone(String place, String words) {
    until(place + " " + words + " is gone", () -> visible(place, words) == null);
  }

  public void until(String what, BooleanSupplier so) {
    waiting(what, () -> so.getAsBoolean() ? true : null);
  }

  /** Tries again what failed only because the page was being drawn. */
  private <T> @Nullable T waiting(String what, java.util.function.Supplier<@Nullable T> work) {
    front();
    try {
      return new WebDriverWait(driver, PATIENCE, OFTEN)
          .ignoring(WebDriverException.class)
          .until(any -> work.get());
    } catch (TimeoutException e) {
      throw new AssertionError("waited in vain: " + what + "\non the page:\n" + words(), e);
    }
  }

  /** All words on the page now. */
  public String words() {
    return front().findElement(By.tagName("body")).getText();
  }

  public void click(String place) {
    click(place, "");
  }

  public void click(String place, String words) {
    waiting(
        "to click " + place + " " + words,
        () -> {
          WebElement element = visible(place, words);
          if (element != null) {
            element.click();
          }
          return element;
        });
  }

  void point(String place, String words) {
    new Actions(front()).moveToElement(see(place, words)).perform();
  }

  /** Presses a button of the toolbar that stands over a message while one points at it. */
  public void tool(String message, String button) {
    waiting(
        "the button " + button + " over " + message,
        () -> {
          WebElement row = visible("@message", message);
          if (row == null) {
            return null;
          }
          new Actions(driver).moveToElement(row).perform();
          row.findElement(By.cssSelector(css("@message-" + button))).click();
          return row;
        });
  }

  public void type(String place, CharSequence... keys) {
    see(place).sendKeys(keys);
  }

  /** Puts other words into a field. */
  public void retype(String place, String words) {
    see(place).sendKeys(Keys.chord(Keys.CONTROL, "a"), Keys.DELETE, words);
  }

  /** Keys for whatever has the focus. */
  public void keys(CharSequence... keys) {
    for (CharSequence key : keys) {
      front().switchTo().activeElement().sendKeys(key);
    }
  }

  /** Whether the focus is in such a place. */
  boolean focused(String place) {
    WebElement active = front().switchTo().activeElement();
    return all(place).contains(active);
  }

  @Nullable Object script(String script, Object... values) {
    return front().executeScript(script, values);
  }

  /** A script that tells its answer by calling its last argument. */
  @Nullable Object later(String script, Object... values) {
    front().manage().timeouts().scriptTimeout(PATIENCE);
    return driver.executeAsyncScript(script, values);
  }

  public void width(int width) {
    front()
        .executeCdpCommand(
            "Emulation.setDeviceMetricsOverride",
            Map.of("width", width, "height", 800, "deviceScaleFactor", 1, "mobile", false));
  }

  /** What the machine prefers, {@code light} or {@code dark}. */
  public void prefer(String theme) {
    front()
        .executeCdpCommand(
            "Emulation.setEmulatedMedia",
            Map.of(
                "features",
                List.of(
                    Map.of("name", "prefers-color-scheme", "value", theme),
                    Map.of("name", "prefers-reduced-motion", "value", "reduce"))));
    later(PAINTED, theme);
  }

  public void shot(Path file) {
    try {
      Files.createDirectories(Objects.requireNonNull(file.getParent()));
      Files.write(file, front().getScreenshotAs(OutputType.BYTES));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes a message, or a command, and sends it. */
  public void say(String words) {
    see("@composer").sendKeys(words, "\n");
  }

  /** Puts a file on its way with the next message. */
  void attach(Path file) {
    see("@composer");
    all("@file-input").get(0).sendKeys(file.toString());
    see(".chip:not([aria-busy=true])");
  }
}
