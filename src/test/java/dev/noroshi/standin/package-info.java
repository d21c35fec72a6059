@NullMarked
package dev.noroshi.standin;

import org.jspecify.annotations.NullMarked;
