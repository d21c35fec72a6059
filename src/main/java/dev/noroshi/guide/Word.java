package dev.noroshi.guide;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A word of this work and its meaning; the reading in hiragana, or null. */
public record Word(
    String id,
    Bilingual term,
    @Nullable String reading,
    Bilingual meaning,
    Words words,
    List<Integer> faq,
    Source source) {}
