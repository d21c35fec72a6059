/** What a stand-in begins with: read from a file, then put into the world. */
@NullMarked
package dev.noroshi.standin.setup;

import org.jspecify.annotations.NullMarked;
