package dev.noroshi.guide.tree;

import java.util.Comparator;
import java.util.Map;

/**
 * One thing wrong in a guide. The words for {@code code} stand in {@code texts/lint.json} under
 * {@code lint.<code>}; {@code details} fill its placeholders.
 */
public record Fault(Position at, String code, Map<String, String> details) {

  public static final Comparator<Fault> BY_PLACE =
      Comparator.comparing((Fault fault) -> fault.at().file())
          .thenComparing(fault -> fault.at().line())
          .thenComparing(fault -> fault.at().column())
          .thenComparing(Fault::code);
}
