package dev.noroshi.guide;

/** A named thing of a short list, such as a stage or a role. */
public record Term(String id, Bilingual name, Bilingual note, Source source) {}
