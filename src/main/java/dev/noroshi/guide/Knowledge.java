package dev.noroshi.guide;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What people ask for: questions and answers, words, whom to contact, and why. */
public record Knowledge(
    Map<String, Bilingual> categories,
    Map<Integer, Faq> faq,
    List<Word> words,
    List<Party.Group> parties,
    Purposes purposes,
    Nda nda,
    Map<String, Usual> usual,
    List<Signpost> signposts,
    SearchWords search) {

  /** What is usually known at a stage, as ids of elements, by whom, and to whom it goes. */
  public record Usual(List<String> found, Bilingual by, Bilingual to) {}

  public Optional<Faq> question(int number) {
    return Optional.ofNullable(faq.get(number));
  }

  public Optional<Signpost> signpost(String id) {
    return signposts.stream().filter(signpost -> signpost.id().equals(id)).findFirst();
  }

  public Optional<Word> word(String id) {
    return words.stream().filter(word -> word.id().equals(id)).findFirst();
  }

  /** Those that an outcome of a decision names, as {@code flow/outcome}. */
  public List<Party> partiesAt(String outcome) {
    return parties.stream()
        .flatMap(group -> group.parties().stream())
        .filter(party -> party.outcomes().contains(outcome))
        .toList();
  }

  public Optional<Party> party(String id) {
    return parties.stream()
        .flatMap(group -> group.parties().stream())
        .filter(party -> party.id().equals(id))
        .findFirst();
  }
}
