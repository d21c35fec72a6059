@NullMarked
package dev.noroshi.desk;

import org.jspecify.annotations.NullMarked;
