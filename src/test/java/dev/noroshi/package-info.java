@NullMarked
package dev.noroshi;

import org.jspecify.annotations.NullMarked;
