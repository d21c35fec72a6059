package dev.noroshi.flow;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * Both decisions written out by hand from the guidance's figure as we read it, without looking at
 * the data: the oracle that the engine and the flow files are held against.
 */
final class ByHand {

  private ByHand() {}

  static String sharing(Map<String, String> answers) {
    if (!is(answers, "unclearPoints", "no")) {
      return "share-to-get-missing-info";
    }
    if (is(answers, "unknownAttack", "yes") || is(answers, "notWidespread", "yes")) {
      return "share-for-others";
    }
    return is(answers, "notWidespread", "no")
        ? "sharing-not-necessarily-needed"
        : "consult-expert-org";
  }

  static Set<String> sharingAlso(Map<String, String> answers) {
    Set<String> also = new TreeSet<>();
    if (!is(answers, "unclearPoints", "no")) {
      if (is(answers, "unknownAttack", "yes") || is(answers, "notWidespread", "yes")) {
        also.add("share-for-others");
      }
      if (is(answers, "notWidespread", "unknown")) {
        also.add("consult-expert-org");
      }
    }
    return also;
  }

  static String disclosure(Map<String, String> answers) {
    if (is(answers, "secondaryDamage", "yes") || is(answers, "serviceOrBusinessImpact", "yes")) {
      return "prompt-disclosure";
    }
    if (is(answers, "thirdPartiesMayLearn", "yes")) {
      return "disclosure-as-explanation-or-pr";
    }
    return is(answers, "legallyRequired", "yes")
        ? "disclosure-required-by-law"
        : "disclosure-after-some-investigation";
  }

  static Set<String> disclosureAlso(Map<String, String> answers) {
    Set<String> also = new TreeSet<>();
    if (is(answers, "legallyRequired", "yes")) {
      also.add("disclosure-required-by-law");
    }
    if (is(answers, "serviceOrBusinessImpact", "yes")
        || is(answers, "thirdPartiesMayLearn", "yes")) {
      also.add("disclosure-as-explanation-or-pr");
    }
    also.remove(disclosure(answers));
    return also;
  }

  private static boolean is(Map<String, String> answers, String question, String answer) {
    return Objects.equals(answers.get(question), answer);
  }
}
