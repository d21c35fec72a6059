package dev.noroshi.guide;

import java.util.List;

/** What people call something, in each language: search words that are not shown. */
public record Words(List<String> ja, List<String> en) {}
