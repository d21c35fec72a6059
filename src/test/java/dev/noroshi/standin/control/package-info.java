/** What the page and tests ask of the stand-in, and what it tells open pages. */
@NullMarked
package dev.noroshi.standin.control;

import org.jspecify.annotations.NullMarked;
