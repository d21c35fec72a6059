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
    SearchWords search) {

  public Optional<Faq> question(int number) {
    return Optional.ofNullable(faq.get(number));
  }

  public Optional<Word> word(String id) {
    return words.stream().filter(word -> word.id().equals(id)).findFirst();
  }

  public Optional<Party> party(String id) {
    return parties.stream()
        .flatMap(group -> group.parties().stream())
        .filter(party -> party.id().equals(id))
        .findFirst();
  }
}
