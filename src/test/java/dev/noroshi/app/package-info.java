@NullMarked
package dev.noroshi.app;

import org.jspecify.annotations.NullMarked;
