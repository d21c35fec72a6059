package dev.noroshi.faq;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How like a text is to the lines that people type: by the words and pairs that they have in
 * common, of which the rare ones count more (cosine of tf-idf). Nobody asks in the words of the
 * guidance; many ask in each other's.
 */
final class Likeness {

  /** What the nearest lines of a question count: one alone may be near by chance. */
  private static final double[] SHARES = {0.5, 0.3, 0.2};

  private static final float PAIR = 0.5f;

  /** Small words and their neighbours: “who do”, “ok to”. */
  private static final float TURN = 0.4f;

  /** A word that no line has is often a name, and says less than its rarity would. */
  private static final double NAME = 0.6;

  private static final String TOGETHER = "~";

  /** The lines that have a feature, how much each is about it, and how rare it is among all. */
  private static final class Postings {

    private final int[] lines;
    private final float[] weights;
    private final double rarity;

    Postings(int[] lines, float[] weights, double rarity) {
      this.lines = lines;
      this.weights = weights;
      this.rarity = rarity;
    }
  }

  private final String[] questions;
  private final double[] lengths;
  private final Map<String, Postings> postings = new HashMap<>();

  Likeness(List<Line> lines) {
    this.questions = lines.stream().map(Line::question).toArray(String[]::new);
    this.lengths = new double[questions.length];
    List<Map<String, Float>> features = new ArrayList<>();
    Map<String, List<Integer>> having = new HashMap<>();
    for (int i = 0; i < questions.length; i++) {
      features.add(features(lines.get(i).sheet()));
      for (String name : features.get(i).keySet()) {
        having.computeIfAbsent(name, n -> new ArrayList<>(2)).add(i);
      }
    }
    having.forEach((name, some) -> postings.put(name, weighed(name, some, features)));
    for (int i = 0; i < lengths.length; i++) {
      lengths[i] = Math.sqrt(lengths[i]);
    }
  }

  private Postings weighed(String name, List<Integer> some, List<Map<String, Float>> features) {
    double rarity = Math.log(1 + questions.length / (1.0 + some.size()));
    int[] lines = new int[some.size()];
    float[] weights = new float[some.size()];
    for (int i = 0; i < lines.length; i++) {
      lines[i] = some.get(i);
      weights[i] = (float) (features.get(lines[i]).getOrDefault(name, 0f) * rarity);
      lengths[lines[i]] += weights[i] * weights[i];
    }
    return new Postings(lines, weights, rarity);
  }

  private static Map<String, Float> features(Sheet sheet) {
    Map<String, Float> features = new HashMap<>();
    for (int i = 1; i < sheet.tokens().size(); i++) {
      Token before = sheet.tokens().get(i - 1);
      Token token = sheet.tokens().get(i);
      if (!before.content() || !token.content()) {
        features.put(before.word() + TOGETHER + token.word(), TURN);
      }
    }
    sheet.pairs().forEach(pair -> features.put(pair, PAIR));
    sheet.concepts().forEach(some -> some.forEach(concept -> features.put(concept, 1f)));
    sheet.words().forEach(word -> features.put(word, 1f));
    return features;
  }

  /** For each question that has anything in common with it, from 0 to 1. */
  Map<String, Double> to(Sheet sheet) {
    double never = NAME * Math.log(1 + questions.length);
    double sum = 0;
    double[] common = new double[questions.length];
    for (Map.Entry<String, Float> one : features(sheet).entrySet()) {
      Postings with = postings.get(one.getKey());
      double weight = one.getValue() * (with != null ? with.rarity : isWord(one) ? never : 0);
      sum += weight * weight;
      for (int i = 0; with != null && i < with.lines.length; i++) {
        common[with.lines[i]] += weight * with.weights[i];
      }
    }
    Map<String, List<Double>> all = new HashMap<>();
    for (int i = 0; i < common.length; i++) {
      if (common[i] > 0) {
        all.computeIfAbsent(questions[i], q -> new ArrayList<>())
            .add(common[i] / (Math.sqrt(sum) * lengths[i]));
      }
    }
    Map<String, Double> nearest = new HashMap<>();
    all.forEach((question, some) -> nearest.put(question, nearest(some)));
    return nearest;
  }

  /** How like it is to what people ask about any one question. */
  static double ofQuestions(Map<String, Double> like) {
    return like.entrySet().stream()
        .filter(one -> Line.isQuestion(one.getKey()))
        .mapToDouble(Map.Entry::getValue)
        .max()
        .orElse(0);
  }

  private static boolean isWord(Map.Entry<String, Float> feature) {
    return feature.getValue() == 1f;
  }

  private static double nearest(List<Double> some) {
    some.sort(Collections.reverseOrder());
    double sum = 0;
    for (int i = 0; i < Math.min(SHARES.length, some.size()); i++) {
      sum += SHARES[i] * some.get(i);
    }
    return sum;
  }
}
