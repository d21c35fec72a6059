/** Reading and building JSON without surprises. */
@NullMarked
package dev.noroshi.standin.json;

import org.jspecify.annotations.NullMarked;
