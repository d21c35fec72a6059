/** One class per rule that a guide must keep. */
@NullMarked
package dev.noroshi.guide.lint;

import org.jspecify.annotations.NullMarked;
