/** Settings, wiring and the only place that reads the machine's clock. */
@NullMarked
package dev.noroshi.app;

import org.jspecify.annotations.NullMarked;
