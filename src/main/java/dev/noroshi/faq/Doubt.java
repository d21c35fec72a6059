package dev.noroshi.faq;

import dev.noroshi.faq.Found.Hit;
import dev.noroshi.faq.Shelf.Item;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Whether the guide speaks at all of what was asked. The weights were fitted to questions of people
 * and to questions about other matters (docs/decisions.md, "Search"); they know no single question.
 */
final class Doubt {

  private static final double BASE = -15.1;

  /** Of the six figures, in their order. */
  private static final double[] WEIGHTS = {3.46, 2.01, 8.81, -13.6, 0.79, 3.04};

  private final Map<String, Set<String>> questions = new HashMap<>();
  private final Map<String, Integer> frequency = new HashMap<>();
  private final Leaning leaning;

  Doubt(List<Item> items, List<Line> lines) {
    for (Item item : items) {
      Set<String> words = new HashSet<>();
      item.words().values().forEach(words::addAll);
      questions.put(item.id(), words);
      words.forEach(word -> frequency.merge(word, 1, Integer::sum));
    }
    this.leaning = new Leaning(lines);
  }

  boolean isElsewhere(String word) {
    return leaning.isElsewhere(word);
  }

  /**
   * Above zero when the best hit answers it; the lower, the farther away it is.
   *
   * @param like how like it is to what people ask about each question
   */
  double sure(Sheet sheet, List<Hit> hits, Map<String, Double> like) {
    Set<String> best = hits.isEmpty() ? null : questions.get(hits.get(0).id());
    if (best == null || sheet.words().isEmpty()) {
      return Double.NEGATIVE_INFINITY;
    }
    double[] figures = figures(sheet, best, hits.get(0).score(), like);
    double sure = BASE;
    for (int i = 0; i < figures.length; i++) {
      sure += WEIGHTS[i] * figures[i];
    }
    return sure;
  }

  private double[] figures(Sheet sheet, Set<String> best, double score, Map<String, Double> like) {
    return new double[] {
      Math.log1p(score),
      cover(sheet, best),
      Likeness.ofQuestions(like),
      like.getOrDefault(Line.ELSEWHERE, 0.0),
      leaning.of(sheet),
      known(sheet)
    };
  }

  /** How much of what was asked the best question speaks of, by what its words tell. */
  private double cover(Sheet sheet, Set<String> best) {
    double all = 0;
    double met = 0;
    for (int i = 0; i < sheet.words().size(); i++) {
      String word = sheet.words().get(i);
      double weight = weight(word);
      all += weight;
      if (best.contains(word)) {
        met += weight;
      } else if (sheet.concepts().get(i).stream().anyMatch(best::contains)) {
        met += 0.8 * weight;
      }
    }
    return met / all;
  }

  /** A word that few questions have tells more. */
  private double weight(String word) {
    int count = frequency.getOrDefault(word, 0);
    double n = questions.size();
    return Math.log(1 + (n - count + 0.5) / (count + 0.5));
  }

  /** How many of its words any question has. */
  private double known(Sheet sheet) {
    int known = 0;
    for (int i = 0; i < sheet.words().size(); i++) {
      if (frequency.containsKey(sheet.words().get(i))
          || sheet.concepts().get(i).stream().anyMatch(frequency::containsKey)) {
        known++;
      }
    }
    return (double) known / sheet.words().size();
  }
}
