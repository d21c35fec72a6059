/** The face against the stand-in, through the public doors of both. */
@NullMarked
package dev.noroshi.slack;

import org.jspecify.annotations.NullMarked;
