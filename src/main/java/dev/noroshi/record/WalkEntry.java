package dev.noroshi.record;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What happened in the walks. */
public sealed interface WalkEntry extends Entry {

  String walk();

  /**
   * A run of a flow begins, pinned to the edition of the guide whose words people will see.
   *
   * @param again the walk that this one runs again, if any
   */
  record Started(String walk, String flow, String edition, @Nullable String again)
      implements WalkEntry {

    static final String TYPE = "walk-started";

    static Started from(Fields f) {
      return new Started(
          f.text("walk"), f.text("flow"), f.text("edition"), f.optionalText("again"));
    }

    @Override
    public String type() {
      return TYPE;
    }

    @Override
    public Map<String, Object> values() {
      return Fields.empty()
          .with("walk", walk)
          .with("flow", flow)
          .with("edition", edition)
          .with("again", again)
          .values();
    }
  }

  /** A question is answered, or answered anew, and then with a reason. */
  record Answered(String walk, String question, String answer, @Nullable String reason)
      implements WalkEntry {

    static final String TYPE = "answered";

    static Answered from(Fields f) {
      return new Answered(
          f.text("walk"), f.text("question"), f.text("answer"), f.optionalText("reason"));
    }

    @Override
    public String type() {
      return TYPE;
    }

    @Override
    public Map<String, Object> values() {
      return Fields.empty()
          .with("walk", walk)
          .with("question", question)
          .with("answer", answer)
          .with("reason", reason)
          .values();
    }
  }

  /**
   * "Not known yet": an answer in its own right that keeps the question open.
   *
   * @param finder who finds out
   * @param askAgain in incident time: when to ask again
   */
  record LeftOpen(
      String walk,
      String question,
      String reason,
      @Nullable String finder,
      @Nullable Instant askAgain)
      implements WalkEntry {

    static final String TYPE = "left-open";

    static LeftOpen from(Fields f) {
      return new LeftOpen(
          f.text("walk"),
          f.text("question"),
          f.text("reason"),
          f.optionalText("finder"),
          f.optionalInstant("askAgain"));
    }

    @Override
    public String type() {
      return TYPE;
    }

    @Override
    public Map<String, Object> values() {
      return Fields.empty()
          .with("walk", walk)
          .with("question", question)
          .with("reason", reason)
          .with("finder", finder)
          .with("askAgain", askAgain)
          .values();
    }
  }

  /**
   * An answer is taken back by the person who gave it, as if it had not been said.
   *
   * @param answer the number of its entry
   */
  record TakenBack(String walk, String question, long answer) implements WalkEntry {

    static final String TYPE = "taken-back";

    static TakenBack from(Fields f) {
      return new TakenBack(f.text("walk"), f.text("question"), f.number("answer"));
    }

    @Override
    public String type() {
      return TYPE;
    }

    @Override
    public Map<String, Object> values() {
      return Fields.empty()
          .with("walk", walk)
          .with("question", question)
          .with("answer", answer)
          .values();
    }
  }

  /** When a settled decision is to be looked at again, in incident time. */
  record ReviewSet(String walk, Instant time) implements WalkEntry {

    static final String TYPE = "review-set";

    static ReviewSet from(Fields f) {
      return new ReviewSet(f.text("walk"), f.instant("time"));
    }

    @Override
    public String type() {
      return TYPE;
    }

    @Override
    public Map<String, Object> values() {
      return Fields.empty().with("walk", walk).with("time", time).values();
    }
  }

  record Abandoned(String walk, String reason) implements WalkEntry {

    static final String TYPE = "walk-abandoned";

    static Abandoned from(Fields f) {
      return new Abandoned(f.text("walk"), f.text("reason"));
    }

    @Override
    public String type() {
      return TYPE;
    }

    @Override
    public Map<String, Object> values() {
      return Fields.empty().with("walk", walk).with("reason", reason).values();
    }
  }
}
