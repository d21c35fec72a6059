package dev.noroshi.faq;

import java.util.List;
import java.util.Optional;

/**
 * What was found.
 *
 * @param hits the best first; empty where nothing answers it
 * @param near what comes nearest where nothing answers it, at most three, or nothing
 * @param signpost the id of the signpost that it is like, besides or instead of an answer
 */
public record Found(List<Hit> hits, List<Hit> near, Optional<String> signpost) {

  /** What a hit is. */
  public enum Kind {
    QUESTION,
    WORD,
    PARTY
  }

  /** One thing of the guide; a question by its number. */
  public record Hit(Kind kind, String id, double score) {

    Hit and(double more) {
      return new Hit(kind, id, score + more);
    }

    public int number() {
      return Integer.parseInt(id);
    }
  }

  /** Numbers of the questions, best first. */
  public List<Integer> questions() {
    return hits.stream().filter(hit -> hit.kind() == Kind.QUESTION).map(Hit::number).toList();
  }
}
