package dev.noroshi.standin.page;

import dev.noroshi.standin.TestSlack;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;

/** What can be measured in a page as it stands; each answer is a list of faults. */
final class Measures {

  private static final String SCRIPT = TestSlack.text("measures.js");
  private static final String OPERABLE =
      "button, a[href], input, select, textarea, summary, [tabindex='0']";

  private Measures() {}

  /** Words whose contrast with what lies behind them is under WCAG's level AA. */
  static List<?> faint(Page page) {
    return answer(page, "faint");
  }

  /** What stands out of the window, or is cut off where no sign says so. */
  static List<?> cutOrHidden(Page page) {
    return answer(page, "cut");
  }

  private static List<?> answer(Page page, String function) {
    return (List<?>) Objects.requireNonNull(page.script(SCRIPT + "\nreturn " + function + "();"));
  }

  /**
   * What one can press or type into, and has no name for those who cannot see it.
   *
   * @param looked what was found to have one before and is not asked again
   */
  static List<String> nameless(Page page, Set<String> looked) {
    for (int attempt = 1; ; attempt++) {
      try {
        return page.allInReach(OPERABLE).stream()
            .map(WebElement.class::cast)
            .filter(each -> !looked.contains(html(each)))
            .filter(each -> !named(each, looked))
            .map(Measures::html)
            .toList();
      } catch (StaleElementReferenceException e) {
        // The page was drawn anew meanwhile: what is there now is asked.
        if (attempt == 10) {
          throw e;
        }
      }
    }
  }

  private static boolean named(WebElement element, Set<String> looked) {
    boolean named = !Objects.requireNonNullElse(element.getAccessibleName(), "").isBlank();
    return named && looked.add(html(element));
  }

  private static String html(WebElement element) {
    return String.valueOf(element.getDomProperty("outerHTML"));
  }
}
