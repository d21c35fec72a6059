/** What people do: they type, press, choose, submit. */
@NullMarked
package dev.noroshi.standin.acts;

import org.jspecify.annotations.NullMarked;
