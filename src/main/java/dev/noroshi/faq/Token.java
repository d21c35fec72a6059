package dev.noroshi.faq;

/**
 * One word of a text.
 *
 * @param word its base form or stem: what is compared
 * @param sound how it is read in katakana, or its letters as written
 * @param content whether it carries meaning, unlike a particle
 */
record Token(String word, String sound, boolean latin, boolean content) {}
