package dev.noroshi.guide;

/**
 * A fact from which a clock runs, with the question that asks a person for its time.
 *
 * @param each whether each law means a time of its own by it: what one authority asks, or what is
 *     determined under one rule, starts no clock of another
 */
public record Trigger(String id, boolean each, Bilingual name, Bilingual ask) {}
