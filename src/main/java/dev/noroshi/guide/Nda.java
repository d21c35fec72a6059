package dev.noroshi.guide;

import dev.noroshi.guide.Purposes.Point;
import java.util.List;

/** The model clause in plain words, and what contracts usually do not count as confidential. */
public record Nda(
    Bilingual note, List<Point> clause, List<Point> exclusions, List<Point> patterns) {}
