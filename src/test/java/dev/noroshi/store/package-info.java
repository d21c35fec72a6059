@NullMarked
package dev.noroshi.store;

import org.jspecify.annotations.NullMarked;
