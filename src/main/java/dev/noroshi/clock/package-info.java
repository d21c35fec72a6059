/** Regimes to deadlines: business calendars, the counting of limits, and reminder plans. */
@NullMarked
package dev.noroshi.clock;

import org.jspecify.annotations.NullMarked;
