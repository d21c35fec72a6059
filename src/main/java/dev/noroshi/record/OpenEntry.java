package dev.noroshi.record;

import java.time.Instant;

/**
 * An entry with its stamp.
 *
 * @param at when it was written, by the machine's clock
 * @param by the person who did it
 */
public record OpenEntry(long seq, Instant at, String by, Entry entry) {}
