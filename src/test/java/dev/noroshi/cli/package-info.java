@NullMarked
package dev.noroshi.cli;

import org.jspecify.annotations.NullMarked;
