package dev.noroshi.faq;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.TermFrequencyAttribute;

/** Words that were cut already, each once with its count: where they stood is not asked for. */
final class Counted extends TokenStream {

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final TermFrequencyAttribute frequency = addAttribute(TermFrequencyAttribute.class);
  private final Iterator<Map.Entry<String, Integer>> words;

  Counted(List<String> words) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    words.forEach(word -> counts.merge(word, 1, Integer::sum));
    this.words = counts.entrySet().iterator();
  }

  @Override
  public boolean incrementToken() {
    if (!words.hasNext()) {
      return false;
    }
    Map.Entry<String, Integer> word = words.next();
    clearAttributes();
    term.append(word.getKey());
    frequency.setTermFrequency(word.getValue());
    return true;
  }
}
