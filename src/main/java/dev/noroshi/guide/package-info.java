/** The guide: everything read from {@code conversations/}, checked before it is used. */
@NullMarked
package dev.noroshi.guide;

import org.jspecify.annotations.NullMarked;
