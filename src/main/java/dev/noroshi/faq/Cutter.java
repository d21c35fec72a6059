package dev.noroshi.faq;

import dev.noroshi.guide.SearchWords;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.ja.JapaneseTokenizer;
import org.apache.lucene.analysis.ja.dict.UserDictionary;
import org.apache.lucene.analysis.ja.tokenattributes.BaseFormAttribute;
import org.apache.lucene.analysis.ja.tokenattributes.PartOfSpeechAttribute;
import org.apache.lucene.analysis.ja.tokenattributes.ReadingAttribute;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.jspecify.annotations.Nullable;
import org.tartarus.snowball.ext.EnglishStemmer;

/**
 * Cuts a text into words: Latin words by their letters and then stems, all else by Kuromoji. People
 * mix both in one line, so there is one way for both languages.
 */
final class Cutter {

  /** Longer than any question; what is pasted beyond it is not looked at. */
  static final int LONGEST = 400;

  private static final Pattern LATIN = Pattern.compile("[a-z][a-z0-9]*(?:'[a-z]+)?|[0-9]+");

  private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\p{Cf}]+");
  private static final Pattern APOSTROPHE = Pattern.compile("'.*");

  /** Words that carry no meaning of their own here. */
  private static final Set<String> STOP =
      Set.of(
          ("a an the is are was were be been being am do does did done doing to of in on at"
                  + " by for with from as and or but if then than that this these those it its it's i"
                  + " we you he she they them us our your my me their there here so can could should"
                  + " would will shall may might must what which how any some all just about into out"
                  + " up down over under again please tell need needed want have has had having get"
                  + " got go going not no yes im i'm we're don't doesn't didn't isn't can't really"
                  + " very too also let make made like one ok okay hi hello hey thing things someone"
                  + " something anyone anything everybody everything between actually know wonder"
                  + " wondering question sorry stupid even though now still only much many more most"
                  + " other another else such same own")
              .split(" "));

  private static final Set<String> STOP_JA =
      Set.of(
          ("する ある いる なる できる もの こと ため よう ところ とき 時 場合 これ それ あれ この その あの ここ そこ 何 なに どう どんな どの"
                  + " いう 言う 思う くる 来る 行く いく くださる 下さる ください いい 良い よい ほう 方 等 など 的 化 さん 様 私 わたし うち みたい やる"
                  + " れる られる せる しまう おく ござる です ます ない 無い とか って ちゃう けど でも 教える 知る 分かる わかる")
              .split(" "));

  private final EnglishStemmer stemmer = new EnglishStemmer();

  // Opening one for each text would take longer than cutting it; closed, it can be used again.
  private final JapaneseTokenizer tokenizer;
  private final CharTermAttribute term;
  private final BaseFormAttribute base;
  private final PartOfSpeechAttribute speech;
  private final ReadingAttribute reading;

  Cutter(List<SearchWords.Entry> entries) {
    String csv =
        entries.stream()
            .map(entry -> entry.word() + "," + entry.parts() + "," + entry.reading() + ",カスタム名詞")
            .collect(Collectors.joining("\n"));
    try {
      UserDictionary dictionary = csv.isEmpty() ? null : UserDictionary.open(new StringReader(csv));
      this.tokenizer = new JapaneseTokenizer(dictionary, true, JapaneseTokenizer.Mode.NORMAL);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    this.term = tokenizer.addAttribute(CharTermAttribute.class);
    this.base = tokenizer.addAttribute(BaseFormAttribute.class);
    this.speech = tokenizer.addAttribute(PartOfSpeechAttribute.class);
    this.reading = tokenizer.addAttribute(ReadingAttribute.class);
  }

  /** All of its words, in order. */
  synchronized List<Token> cut(String text) {
    String plain = plain(text);
    List<Token> tokens = new ArrayList<>();
    Matcher latin = LATIN.matcher(plain);
    int done = 0;
    while (latin.find()) {
      japanese(plain.substring(done, latin.start()), tokens);
      tokens.add(latin(latin.group()));
      done = latin.end();
    }
    japanese(plain.substring(done), tokens);
    return tokens;
  }

  /** Full and half width, case and look-alikes made one. */
  static String plain(String text) {
    String plain =
        Normalizer.normalize(text, Normalizer.Form.NFKC)
            .toLowerCase(Locale.ROOT)
            .replace('’', '\'');
    return CONTROL.matcher(plain).replaceAll(" ");
  }

  private Token latin(String word) {
    String letters = APOSTROPHE.matcher(word).replaceFirst("");
    stemmer.setCurrent(letters);
    stemmer.stem();
    return new Token(stemmer.getCurrent(), letters, true, !STOP.contains(word));
  }

  private void japanese(String text, List<Token> tokens) {
    if (text.isBlank()) {
      return;
    }
    try (tokenizer) {
      tokenizer.setReader(new StringReader(text));
      tokenizer.reset();
      while (tokenizer.incrementToken()) {
        tokens.add(
            japanese(
                term.toString(),
                base.getBaseForm(),
                speech.getPartOfSpeech(),
                reading.getReading()));
      }
      tokenizer.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Token japanese(
      String term, @Nullable String base, @Nullable String speech, @Nullable String reading) {
    String word = base == null ? term : base;
    if (word.length() > 3 && word.endsWith("ー")) {
      word = word.substring(0, word.length() - 1);
    }
    String part = speech == null ? "" : speech;
    boolean content =
        !part.startsWith("助")
            && !part.startsWith("記号")
            && !part.startsWith("接続詞")
            && !part.startsWith("フィラー")
            && !part.startsWith("感動詞")
            && !STOP_JA.contains(word);
    return new Token(word, Kana.of(reading == null ? term : reading), false, content);
  }
}
