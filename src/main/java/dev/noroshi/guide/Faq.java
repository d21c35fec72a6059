package dev.noroshi.guide;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Our answer to one of the guidance's questions.
 *
 * @param shortly two sentences
 * @param asked how people put it, each in a line, for the search
 * @param questions where it helps, as {@code flow/question}
 * @param summary whether the sources only name the topic: a summary, not the official text
 */
public record Faq(
    int number,
    String category,
    Bilingual title,
    Bilingual shortly,
    Bilingual answer,
    List<Step> steps,
    Words terms,
    Words asked,
    List<Integer> related,
    Set<String> questions,
    Set<String> stages,
    boolean summary,
    List<Source> sources) {

  /** What to do now; the command of ours that does it, or null. */
  public record Step(Bilingual text, @Nullable String command) {}
}
