/** The page, tried in a real browser as the people who use it. */
@NullMarked
package dev.noroshi.standin.page;

import org.jspecify.annotations.NullMarked;
