package dev.noroshi.guide;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Why to share and why to disclose, and what speaks for and against. */
public record Purposes(
    List<Aim> sharing, List<Aim> disclosure, List<Point> benefits, List<Point> drawbacks) {

  /** One purpose; the sign printed before it, whose view it is and whom it is told, or null. */
  public record Aim(
      String id,
      @Nullable String sign,
      Bilingual official,
      Bilingual meaning,
      @Nullable Bilingual whose,
      @Nullable String horizon,
      @Nullable Bilingual audience,
      List<Integer> faq,
      Source source) {}

  /** One thing to consider. */
  public record Point(String id, Bilingual text, List<Integer> faq, Source source) {}
}
