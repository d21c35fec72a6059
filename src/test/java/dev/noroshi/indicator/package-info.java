@NullMarked
package dev.noroshi.indicator;

import org.jspecify.annotations.NullMarked;
