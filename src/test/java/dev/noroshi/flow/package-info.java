@NullMarked
package dev.noroshi.flow;

import org.jspecify.annotations.NullMarked;
