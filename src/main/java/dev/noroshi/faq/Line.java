package dev.noroshi.faq;

import dev.noroshi.guide.Faq;
import dev.noroshi.guide.Knowledge;
import dev.noroshi.guide.Signpost;
import dev.noroshi.guide.Words;
import java.util.ArrayList;
import java.util.List;

/**
 * One line that people type, taken apart.
 *
 * @param question the number of the question that answers it, a signpost after {@link #SIGNPOST},
 *     or {@link #ELSEWHERE}
 */
record Line(String question, Sheet sheet) {

  /** The question of lines about other matters. */
  static final String ELSEWHERE = "";

  static final String SIGNPOST = "@";

  static boolean isQuestion(String question) {
    return !question.equals(ELSEWHERE) && !question.startsWith(SIGNPOST);
  }

  boolean isElsewhere() {
    return question.equals(ELSEWHERE);
  }

  /** All lines of the guide; a question's title is one, too. */
  static List<Line> all(Cutter cutter, Concepts concepts, Knowledge knowledge) {
    List<Line> lines = new ArrayList<>();
    for (Faq faq : knowledge.faq().values()) {
      String number = Integer.toString(faq.number());
      add(
          number,
          new Words(List.of(faq.title().ja()), List.of(faq.title().en())),
          lines,
          cutter,
          concepts);
      add(number, faq.asked(), lines, cutter, concepts);
    }
    for (Signpost signpost : knowledge.signposts()) {
      add(SIGNPOST + signpost.id(), signpost.asked(), lines, cutter, concepts);
    }
    add(ELSEWHERE, knowledge.search().elsewhere(), lines, cutter, concepts);
    return lines;
  }

  private static void add(
      String question, Words words, List<Line> lines, Cutter cutter, Concepts concepts) {
    for (List<String> texts : List.of(words.ja(), words.en())) {
      texts.forEach(text -> lines.add(new Line(question, Sheet.silent(cutter, concepts, text))));
    }
  }
}
