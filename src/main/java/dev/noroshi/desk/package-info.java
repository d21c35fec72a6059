/** The use cases: the only writer of records. */
@NullMarked
package dev.noroshi.desk;

import org.jspecify.annotations.NullMarked;
