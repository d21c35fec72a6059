package dev.noroshi.record;

import java.time.Instant;

/**
 * When an entry is written, by whom, and in which language they read what they acted on: the record
 * carries both languages of every text, and this tells which one a person saw.
 *
 * @param at by the machine's clock
 * @param lang a language tag
 */
public record Stamp(Instant at, String by, String lang) {}
