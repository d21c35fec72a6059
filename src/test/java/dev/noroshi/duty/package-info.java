@NullMarked
package dev.noroshi.duty;

import org.jspecify.annotations.NullMarked;
