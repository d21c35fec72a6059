package dev.noroshi.faq;

import dev.noroshi.faq.Found.Hit;
import dev.noroshi.faq.Found.Kind;
import dev.noroshi.faq.Shelf.Field;
import dev.noroshi.faq.Shelf.Item;
import dev.noroshi.guide.Knowledge;
import dev.noroshi.guide.Word;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.ByteBuffersDirectory;

/** Finds what somebody asks for. One index for both languages, in memory, made at the start. */
public final class Finder {

  private static final Pattern NUMBER =
      Pattern.compile("(?:q|問|質問|no\\.?|#)?\\s*([0-9]{1,2})\\s*[.。?番]?");

  /** What the same thing is called otherwise counts less than the word itself. */
  private static final float CONCEPT = 0.75f;

  private static final float TIE = 0.2f;
  private static final float PAIR = 0.8f;
  private static final float SOUND = 0.35f;

  /** How much it counts what others asked in the same words: as much as several rare words. */
  private static final double LIKE = 20;

  /** Less than this anything is like anything. */
  private static final double LIKE_AT_ALL = 0.15;

  private static final double NEARLY = 0.8;
  private static final double BY_FAR = 0.6;

  /** How sure it must be at least that something is near. */
  private static final double NEAR = -2.5;

  /** To look for what a word may be takes time; whoever slips more often pasted something. */
  private static final int MOST_SPELLED = 12;

  /** What a word or a party that is named scores at least. */
  private static final double NAMED = 6;

  // A question of the longest length has more words, kinds and fields than Lucene takes by itself.
  static {
    IndexSearcher.setMaxClauseCount(20_000);
  }

  private final Cutter cutter;
  private final Concepts concepts;
  private final Ear ear;
  private final Speller speller;
  private final List<Hit> items;
  private final IndexSearcher searcher;
  private final Likeness likeness;
  private final Doubt doubt;
  private final Set<String> questions;
  private final Map<String, String> exact;

  private Finder(Knowledge knowledge) {
    this.cutter = new Cutter(knowledge.search().dictionary());
    this.concepts = new Concepts(cutter, knowledge.search().same());
    // Nobody should wait at the start: the lines are cut beside the rest, by a cutter of their own.
    CompletableFuture<List<Line>> cut =
        CompletableFuture.supplyAsync(
            () -> Line.all(new Cutter(knowledge.search().dictionary()), concepts, knowledge));
    CompletableFuture<Likeness> compared = cut.thenApplyAsync(Likeness::new);
    Shelf shelf = new Shelf(cutter, concepts, knowledge);
    shelf.add(cut.join());
    this.items = shelf.items().stream().map(item -> new Hit(item.kind(), item.id(), 0)).toList();
    this.speller = new Speller(shelf.vocabulary());
    this.ear = new Ear(shelf.vocabulary(), speller::knows);
    this.searcher = index(shelf.items());
    this.exact = exact(knowledge);
    this.doubt = new Doubt(shelf.items(Kind.QUESTION), cut.join());
    this.questions =
        shelf.items(Kind.QUESTION).stream().map(Item::id).collect(Collectors.toUnmodifiableSet());
    this.likeness = compared.join();
  }

  public static Finder of(Knowledge knowledge) {
    return new Finder(knowledge);
  }

  /** Nothing is merged, so that the number of a document is that of its thing. */
  private static IndexSearcher index(List<Item> items) {
    BM25Similarity similarity = new BM25Similarity(1.0f, 0.3f);
    IndexWriterConfig config = new IndexWriterConfig();
    config.setSimilarity(similarity);
    config.setMergePolicy(NoMergePolicy.INSTANCE);
    FieldType counted = new FieldType();
    counted.setTokenized(true);
    counted.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
    try (IndexWriter writer = new IndexWriter(new ByteBuffersDirectory(), config)) {
      for (int i = 0; i < items.size(); i++) {
        Document document = new Document();
        Kind kind = items.get(i).kind();
        items
            .get(i)
            .words()
            .forEach(
                (field, words) ->
                    document.add(
                        new org.apache.lucene.document.Field(
                            field.key(kind), new Counted(words), counted)));
        writer.addDocument(document);
      }
      IndexSearcher searcher = new IndexSearcher(DirectoryReader.open(writer));
      searcher.setSimilarity(similarity);
      return searcher;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What answers it, best first. */
  public Found find(String asked) {
    String query = plain(asked);
    Matcher number = NUMBER.matcher(query);
    if (number.matches()
        && questions.contains(Integer.toString(Integer.parseInt(number.group(1))))) {
      String id = Integer.toString(Integer.parseInt(number.group(1)));
      return new Found(List.of(new Hit(Kind.QUESTION, id, 100)), List.of(), Optional.empty());
    }
    Sheet sheet = sheet(query);
    Map<String, Double> like = likeness.to(sheet);
    List<Hit> hits = liked(ranked(sheet, Kind.QUESTION), like);
    double sure = doubt.sure(sheet, hits, like);
    Optional<String> signpost = signpost(like);
    if (sure < 0) {
      return new Found(List.of(), sure < NEAR ? List.of() : first(hits), signpost);
    }
    return new Found(hits, List.of(), signpost);
  }

  /** The one that it is like at all, nearly as much as any question, and no other matter by far. */
  private static Optional<String> signpost(Map<String, Double> like) {
    double question = NEARLY * Likeness.ofQuestions(like);
    double other = BY_FAR * like.getOrDefault(Line.ELSEWHERE, 0.0);
    double least = Math.max(LIKE_AT_ALL, Math.max(question, other));
    return like.entrySet().stream()
        .filter(one -> one.getKey().startsWith(Line.SIGNPOST))
        .max(Map.Entry.comparingByValue())
        .filter(one -> one.getValue() >= least)
        .map(one -> one.getKey().substring(Line.SIGNPOST.length()));
  }

  /** What people ask in the same words moves up. */
  private static List<Hit> liked(List<Hit> hits, Map<String, Double> like) {
    return hits.stream()
        .map(hit -> hit.and(LIKE * like.getOrDefault(hit.id(), 0.0)))
        .sorted(Comparator.comparingDouble(Hit::score).reversed())
        .toList();
  }

  private static List<Hit> first(List<Hit> hits) {
    return hits.subList(0, Math.min(3, hits.size()));
  }

  /** The word of the glossary that somebody typed, and nothing else. */
  public Optional<String> word(String asked) {
    return Optional.ofNullable(exact.get(key(asked)));
  }

  private static String key(String text) {
    return Cutter.plain(text).replaceAll("[\\s?？。]+", "").replaceAll("(とは|って何|の意味)$", "");
  }

  private static Map<String, String> exact(Knowledge knowledge) {
    Map<String, String> exact = new HashMap<>();
    for (Word word : knowledge.words()) {
      List<String> names = new ArrayList<>(List.of(word.term().ja(), word.term().en()));
      names.addAll(word.words().ja());
      names.addAll(word.words().en());
      names.forEach(name -> exact.putIfAbsent(key(name), word.id()));
    }
    return exact;
  }

  /** Words and parties that it names or that are about it, best first; they are no answers. */
  public List<Hit> besides(String asked, Kind kind) {
    Sheet sheet = sheet(plain(asked));
    return ranked(sheet, kind).stream().filter(hit -> hit.score() >= NAMED).limit(3).toList();
  }

  private Sheet sheet(String query) {
    Sheet cut = Sheet.of(cutter, concepts, query);
    List<String> romaji = ear.romaji(cut.tokens());
    List<String> words = new ArrayList<>();
    int spelled = 0;
    for (Token token : cut.tokens()) {
      if (token.content() && (romaji.isEmpty() || !ear.isRomaji(token))) {
        boolean strange =
            spelled < MOST_SPELLED
                && token.latin()
                && !speller.knows(token.word())
                && !doubt.isElsewhere(token.word());
        spelled += strange ? 1 : 0;
        words.add(strange ? speller.meant(token.sound()).orElse(token.word()) : token.word());
      }
    }
    Stream.concat(ear.kana(query).stream(), romaji.stream())
        .filter(word -> !words.contains(word))
        .forEach(words::add);
    return new Sheet(cut.tokens(), words, concepts.of(words), Sheet.pairs(words), cut.sounds());
  }

  /** Cut before and after: some signs become eighteen letters when they are made plain. */
  private static String plain(String asked) {
    return shorten(Cutter.plain(shorten(asked))).strip();
  }

  private static String shorten(String text) {
    return text.length() <= Cutter.LONGEST ? text : text.substring(0, Cutter.LONGEST);
  }

  private List<Hit> ranked(Sheet sheet, Kind kind) {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    for (int i = 0; i < sheet.words().size(); i++) {
      List<Query> ways = new ArrayList<>();
      ways(kind, sheet.words().get(i), 1, ways);
      sheet.concepts().get(i).forEach(concept -> ways(kind, concept, CONCEPT, ways));
      query.add(new DisjunctionMaxQuery(ways, TIE), Occur.SHOULD);
    }
    for (String pair : sheet.pairs()) {
      query.add(term(kind, Field.PAIRS, pair, PAIR), Occur.SHOULD);
    }
    for (String sound : sheet.sounds()) {
      query.add(term(kind, Field.SOUNDS, sound, SOUND), Occur.SHOULD);
    }
    try {
      List<Hit> hits = new ArrayList<>();
      for (ScoreDoc doc : searcher.search(query.build(), items.size()).scoreDocs) {
        hits.add(items.get(doc.doc).and(doc.score));
      }
      return hits;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void ways(Kind kind, String word, float weight, List<Query> ways) {
    for (Field field : List.of(Field.TITLE, Field.TERMS, Field.SHORT, Field.TEXT, Field.ASKED)) {
      ways.add(term(kind, field, word, weight * field.weight()));
    }
  }

  private static Query term(Kind kind, Field field, String word, float weight) {
    return new BoostQuery(new TermQuery(new Term(field.key(kind), word)), weight);
  }
}
