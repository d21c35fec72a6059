/** Walks: next question, possible outcomes, the deciding question. Pure. */
@NullMarked
package dev.noroshi.flow;

import org.jspecify.annotations.NullMarked;
