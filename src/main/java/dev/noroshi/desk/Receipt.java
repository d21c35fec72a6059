package dev.noroshi.desk;

import dev.noroshi.record.Entry;
import java.util.List;

/**
 * What came of a command.
 *
 * @param entries written by it; none when nothing changed or the delivery was a repetition
 * @param repeated whether this delivery had been carried out before
 * @param clockWentBack whether the machine's clock stood before the last entry
 */
public record Receipt(
    String incident,
    long seq,
    String head,
    List<Entry> entries,
    boolean repeated,
    boolean clockWentBack) {}
