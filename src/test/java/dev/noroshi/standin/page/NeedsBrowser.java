package dev.noroshi.standin.page;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Where there is no Chromium the class is skipped, and a loud line says what to install. */
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@ExtendWith(NeedsBrowser.Condition.class)
public @interface NeedsBrowser {

  /** Asks whether there is one. */
  final class Condition implements ExecutionCondition {

    private static final String MISSING =
        "BROWSER TESTS SKIPPED: chromium or chromedriver is not on the PATH."
            + " On Debian: ./check --install, or apt-get install chromium chromium-driver";

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
      if (Browser.isThere()) {
        return ConditionEvaluationResult.enabled("Chromium is there");
      }
      System.err.println(MISSING);
      return ConditionEvaluationResult.disabled(MISSING);
    }
  }
}
