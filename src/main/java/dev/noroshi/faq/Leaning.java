package dev.noroshi.faq;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Whether words are rather used when people ask about the guidance or about other matters: the log
 * of how much more often (naive Bayes). A word that neither has says nothing.
 */
final class Leaning {

  /** As if each word had been seen so often on either side: one line alone proves little. */
  private static final double UNSEEN = 0.3;

  /** No single word decides. */
  private static final double MOST = 4;

  private final Map<String, Double> ours = new HashMap<>();
  private final Map<String, Double> others = new HashMap<>();
  private double oursAll;
  private double othersAll;

  Leaning(List<Line> lines) {
    for (Line line : lines) {
      if (!line.isElsewhere() && !Line.isQuestion(line.question())) {
        continue;
      }
      Map<String, Double> side = line.isElsewhere() ? others : ours;
      names(line.sheet()).forEach(name -> side.merge(name, 1.0, Double::sum));
      oursAll += line.isElsewhere() ? 0 : 1;
      othersAll += line.isElsewhere() ? 1 : 0;
    }
  }

  private static Set<String> names(Sheet sheet) {
    Set<String> names = new LinkedHashSet<>(sheet.words());
    sheet.concepts().forEach(names::addAll);
    return names;
  }

  /** Whether only lines about other matters have it. */
  boolean isElsewhere(String word) {
    return others.containsKey(word) && !ours.containsKey(word);
  }

  /** Above zero for a text about the guidance. */
  double of(Sheet sheet) {
    double sum = 0;
    for (String name : names(sheet)) {
      sum += of(name);
    }
    return sum / Math.sqrt(Math.max(1, sheet.words().size()));
  }

  private double of(String name) {
    double here = ours.getOrDefault(name, 0.0);
    double there = others.getOrDefault(name, 0.0);
    if (here + there == 0) {
      return 0;
    }
    double lean =
        Math.log((here + UNSEEN) / (oursAll + 2 * UNSEEN))
            - Math.log((there + UNSEEN) / (othersAll + 2 * UNSEEN));
    return Math.max(-MOST, Math.min(MOST, lean));
  }
}
