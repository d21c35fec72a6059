package dev.noroshi.guide;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A document that sources point to. {@code read} is false when only pages about it were read. */
public record Document(
    String id,
    Bilingual title,
    Bilingual publisher,
    List<String> editions,
    @Nullable String url,
    boolean read) {}
