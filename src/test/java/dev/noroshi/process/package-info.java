/** Several real processes on one record. */
@NullMarked
package dev.noroshi.process;

import org.jspecify.annotations.NullMarked;
