/** Tests of the package of the same name. */
@NullMarked
package dev.noroshi.standin.setup;

import org.jspecify.annotations.NullMarked;
