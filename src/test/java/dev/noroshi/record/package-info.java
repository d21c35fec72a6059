@NullMarked
package dev.noroshi.record;

import org.jspecify.annotations.NullMarked;
