package dev.noroshi.guide;

/**
 * Where something is answered that people ask the guidance and the guidance does not say.
 *
 * @param command of ours
 * @param asked how people put it, each in a line
 */
public record Signpost(String id, Bilingual title, Bilingual text, String command, Words asked) {}
