@NullMarked
package dev.noroshi.clock;

import org.jspecify.annotations.NullMarked;
