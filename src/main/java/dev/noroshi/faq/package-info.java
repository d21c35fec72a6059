/**
 * Search in the guide: questions and answers, words, parties, signposts; in both languages at once.
 */
@NullMarked
package dev.noroshi.faq;

import org.jspecify.annotations.NullMarked;
