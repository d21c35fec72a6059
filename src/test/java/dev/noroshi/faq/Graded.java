package dev.noroshi.faq;

import jakarta.json.Json;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Questions as people type them, each with the numbers that answer it, and how many are met. */
final class Graded {

  /** One question; without an answer it is about something else. */
  record Asked(String id, String lang, String query, List<Integer> answers, boolean hard) {

    boolean offTopic() {
      return answers.isEmpty();
    }
  }

  /** One question and what was found. */
  record Answered(Asked asked, List<Integer> ranked) {

    boolean hit(int within) {
      return ranked.stream().limit(within).anyMatch(asked.answers()::contains);
    }
  }

  /** Shares of a set, from 0 to 1. */
  record Score(double first, double three, double refusedWrongly, double refusedRightly, int n) {

    @Override
    public String toString() {
      return "hit@1 %5.1f %%  hit@3 %5.1f %%  wrongly refused %4.1f %%  off-topic refused %5.1f %%  (n %d)"
          .formatted(first * 100, three * 100, refusedWrongly * 100, refusedRightly * 100, n);
    }
  }

  private Graded() {}

  static List<Asked> read(Path file) throws IOException {
    List<Asked> all = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      try (JsonReader reader = Json.createReader(new StringReader(line))) {
        JsonObject one = reader.readObject();
        all.add(
            new Asked(
                one.getString("id"),
                one.getString("lang"),
                one.getString("query"),
                one.getJsonArray("answers").getValuesAs(JsonNumber::intValue),
                one.getBoolean("hard", false)));
      }
    }
    return all;
  }

  static List<Answered> run(Finder finder, List<Asked> all) {
    return all.stream()
        .map(asked -> new Answered(asked, finder.find(asked.query()).questions()))
        .toList();
  }

  static Score score(List<Answered> all, Predicate<Asked> which) {
    List<Answered> on =
        all.stream().filter(g -> !g.asked().offTopic() && which.test(g.asked())).toList();
    List<Answered> off =
        all.stream().filter(g -> g.asked().offTopic() && which.test(g.asked())).toList();
    return new Score(
        share(on, g -> g.hit(1)),
        share(on, g -> g.hit(3)),
        share(on, g -> g.ranked().isEmpty()),
        share(off, g -> g.ranked().isEmpty()),
        on.size() + off.size());
  }

  private static double share(List<Answered> all, Predicate<Answered> which) {
    return all.isEmpty() ? 0 : (double) all.stream().filter(which).count() / all.size();
  }
}
