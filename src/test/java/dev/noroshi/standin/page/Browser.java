package dev.noroshi.standin.page;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/** A Chromium without a screen. Each person gets a window of it. */
public final class Browser implements AutoCloseable {

  private final ChromeDriver driver;
  private final String blank;

  private Browser(ChromeDriver driver) {
    this.driver = driver;
    this.blank = driver.getWindowHandle();
  }

  static boolean isThere() {
    return onPath("chromium") != null && onPath("chromedriver") != null;
  }

  public static Browser open() {
    File chromium = Objects.requireNonNull(onPath("chromium"));
    File chromedriver = Objects.requireNonNull(onPath("chromedriver"));
    ChromeOptions options = new ChromeOptions();
    options.setBinary(chromium);
    options.addArguments(
        "--headless=new",
        "--window-size=1280,800",
        "--force-device-scale-factor=1",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--disable-background-networking",
        "--disable-component-update",
        "--no-first-run",
        // Whatever a page may try, nothing leaves the machine.
        "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1");
    if ("root".equals(System.getProperty("user.name"))) {
      options.addArguments("--no-sandbox");
    }
    var service =
        new ChromeDriverService.Builder().usingDriverExecutable(chromedriver).withSilent(true);
    return new Browser(new ChromeDriver(service.build(), options));
  }

  private static @Nullable File onPath(String program) {
    return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
        .map(folder -> Path.of(folder, program))
        .filter(Files::isExecutable)
        .map(Path::toFile)
        .findFirst()
        .orElse(null);
  }

  /** A window of its own at this address. */
  public Page window(String address) {
    driver.switchTo().window(blank);
    driver.switchTo().newWindow(WindowType.WINDOW);
    Page page = new Page(driver, driver.getWindowHandle());
    page.prefer("light");
    page.go(address);
    return page;
  }

  public void closeWindows() {
    for (String window : driver.getWindowHandles()) {
      if (!window.equals(blank)) {
        driver.switchTo().window(window).close();
      }
    }
    driver.switchTo().window(blank);
  }

  @Override
  public void close() {
    driver.quit();
  }
}
