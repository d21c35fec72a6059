package dev.noroshi.faq;

import dev.noroshi.faq.Found.Hit;
import dev.noroshi.faq.Shelf.Item;
import dev.noroshi.guide.Words;
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

  private static final double BASE = -8.75;
  private static final double OF_SCORE = 6.385;
  private static final double OF_COVER = 1.15;
  private static final double OF_STRANGE = -4.639;
  private static final double OF_KNOWN = 0.212;
  private static final double OF_LEAD = -2.704;

  private static final int MOST_STRANGE = 3;

  private final Map<String, Item> questions = new HashMap<>();
  private final Map<String, Integer> frequency = new HashMap<>();
  private final Set<String> elsewhere = new HashSet<>();

  Doubt(Cutter cutter, List<Item> items, Words others) {
    for (Item item : items) {
      questions.put(item.id(), item);
      Set<String> words = new HashSet<>();
      item.words().values().forEach(words::addAll);
      words.forEach(word -> frequency.merge(word, 1, Integer::sum));
    }
    for (List<String> words : List.of(others.ja(), others.en())) {
      words.forEach(word -> elsewhere.addAll(Concepts.words(cutter.cut(word))));
    }
  }

  boolean isElsewhere(String word) {
    return elsewhere.contains(word);
  }

  /** Above zero when the best hit answers it; the lower, the farther away it is. */
  double sure(Sheet sheet, List<Hit> hits) {
    Item best = hits.isEmpty() ? null : questions.get(hits.get(0).id());
    if (best == null || sheet.words().isEmpty()) {
      return Double.NEGATIVE_INFINITY;
    }
    double top = hits.get(0).score();
    double fifth = hits.size() < 5 ? 0 : hits.get(4).score();
    return BASE
        + OF_SCORE * Math.log1p(top)
        + OF_COVER * cover(sheet, best)
        + OF_STRANGE * strange(sheet, best)
        + OF_KNOWN * known(sheet)
        + OF_LEAD * Math.log1p(Math.max(0, top - fifth));
  }

  /** How much of what was asked the best question speaks of, by what its words tell. */
  private double cover(Sheet sheet, Item best) {
    double all = 0;
    double met = 0;
    for (int i = 0; i < sheet.words().size(); i++) {
      String word = sheet.words().get(i);
      double weight = weight(word);
      all += weight;
      if (best.has(word)) {
        met += weight;
      } else if (sheet.concepts().get(i).stream().anyMatch(best::has)) {
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

  /** How much of it is about other matters, unless the best question says just that. */
  private double strange(Sheet sheet, Item best) {
    long strange =
        sheet.words().stream().filter(elsewhere::contains).filter(w -> !best.said(w)).count();
    return Math.min(strange, MOST_STRANGE) / Math.sqrt(sheet.words().size());
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
