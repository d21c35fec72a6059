package dev.noroshi.guide;

/** A fact from which a clock runs, with the question that asks a person for its time. */
public record Trigger(String id, Bilingual name, Bilingual ask) {}
