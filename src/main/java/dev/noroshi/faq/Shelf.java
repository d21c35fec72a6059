package dev.noroshi.faq;

import dev.noroshi.faq.Found.Kind;
import dev.noroshi.guide.Bilingual;
import dev.noroshi.guide.Faq;
import dev.noroshi.guide.Knowledge;
import dev.noroshi.guide.Party;
import dev.noroshi.guide.Word;
import dev.noroshi.guide.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What can be found, taken apart: each thing with its title, search words, short and whole text.
 */
final class Shelf {

  /** One thing, and the words of each of its fields. */
  record Item(Kind kind, String id, Map<Field, List<String>> words) {}

  /** The parts of a thing, and how much a word found there counts. */
  enum Field {
    TITLE(1.8f),
    TERMS(1.6f),
    SHORT(1.5f),
    TEXT(1.0f),
    PAIRS(1.0f),
    SOUNDS(1.0f),
    ASKED(1.6f);

    private final float weight;

    Field(float weight) {
      this.weight = weight;
    }

    float weight() {
      return weight;
    }

    /** Its name in the index: what is rare among questions may be common among words. */
    String key(Kind kind) {
      return kind + "." + this;
    }
  }

  private final Cutter cutter;
  private final Concepts concepts;
  private final List<Item> items = new ArrayList<>();
  private final Set<Token> vocabulary = new LinkedHashSet<>();

  Shelf(Cutter cutter, Concepts concepts, Knowledge knowledge) {
    this.cutter = cutter;
    this.concepts = concepts;
    knowledge.faq().values().forEach(this::put);
    knowledge.words().forEach(this::put);
    knowledge.parties().forEach(group -> group.parties().forEach(this::put));
  }

  /** The lines that people type count as words of the question that answers them. */
  void add(List<Line> lines) {
    Map<String, Item> questions = new HashMap<>();
    items(Kind.QUESTION).forEach(item -> questions.put(item.id(), item));
    for (Line line : lines) {
      Item question = questions.get(line.question());
      if (question != null) {
        fill(line.sheet(), question.words().computeIfAbsent(Field.ASKED, f -> new ArrayList<>()));
        question
            .words()
            .computeIfAbsent(Field.PAIRS, f -> new ArrayList<>())
            .addAll(line.sheet().pairs());
      }
    }
  }

  List<Item> items() {
    return items;
  }

  List<Item> items(Kind kind) {
    return items.stream().filter(item -> item.kind() == kind).toList();
  }

  /** All words of all things. */
  List<Token> vocabulary() {
    return List.copyOf(vocabulary);
  }

  private void put(Faq faq) {
    List<String> text = new ArrayList<>(both(faq.answer()));
    faq.steps().forEach(step -> text.addAll(both(step.text())));
    put(
        Kind.QUESTION,
        Integer.toString(faq.number()),
        both(faq.title()),
        all(faq.terms()),
        both(faq.shortly()),
        text);
  }

  private void put(Word word) {
    put(
        Kind.WORD,
        word.id(),
        both(word.term()),
        all(word.words()),
        List.of(),
        both(word.meaning()));
  }

  private void put(Party party) {
    List<String> text = new ArrayList<>(both(party.when()));
    text.addAll(both(party.what()));
    put(Kind.PARTY, party.id(), both(party.name()), all(party.words()), List.of(), text);
  }

  private void put(
      Kind kind,
      String id,
      List<String> title,
      List<String> terms,
      List<String> shortly,
      List<String> text) {
    Map<Field, List<String>> words = new LinkedHashMap<>();
    Set<String> sounds = new HashSet<>();
    List<String> pairs = new ArrayList<>();
    fill(title, words.computeIfAbsent(Field.TITLE, f -> new ArrayList<>()), pairs, sounds);
    fill(terms, words.computeIfAbsent(Field.TERMS, f -> new ArrayList<>()), pairs, sounds);
    fill(shortly, words.computeIfAbsent(Field.SHORT, f -> new ArrayList<>()), pairs, null);
    fill(text, words.computeIfAbsent(Field.TEXT, f -> new ArrayList<>()), null, null);
    words.put(Field.PAIRS, pairs);
    words.put(Field.SOUNDS, List.copyOf(sounds));
    items.add(new Item(kind, id, words));
  }

  private void fill(
      List<String> texts,
      List<String> words,
      @Nullable List<String> pairs,
      @Nullable Set<String> sounds) {
    for (String text : texts) {
      Sheet sheet = Sheet.of(cutter, concepts, text);
      fill(sheet, words);
      if (pairs != null) {
        pairs.addAll(sheet.pairs());
      }
      if (sounds != null) {
        sounds.addAll(sheet.sounds());
      }
    }
  }

  private void fill(Sheet sheet, List<String> words) {
    words.addAll(sheet.words());
    vocabulary.addAll(sheet.tokens());
    sheet.concepts().forEach(words::addAll);
  }

  private static List<String> both(Bilingual text) {
    return List.of(text.ja(), text.en());
  }

  private static List<String> all(Words words) {
    List<String> all = new ArrayList<>(words.ja());
    all.addAll(words.en());
    return all;
  }
}
