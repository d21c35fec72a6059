package dev.noroshi.record;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An entry with its stamp.
 *
 * @param at when it was written, in incident time
 * @param by the person who did it
 * @param type the name of what happened; it stays when the body is gone
 * @param entry null when its body is gone, or when this program cannot read it
 */
public record OpenEntry(long seq, Instant at, String by, String type, @Nullable Entry entry) {}
