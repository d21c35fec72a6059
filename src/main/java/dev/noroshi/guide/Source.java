package dev.noroshi.guide;

/**
 * Where a statement comes from. The basis is {@code official} (printed in the guidance), {@code
 * public} (a page anyone can read), {@code inferred} (our reading) or {@code own} (about the tool
 * itself).
 */
public record Source(String document, String place, String edition, String basis) {}
