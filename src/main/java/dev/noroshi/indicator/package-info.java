/**
 * Indicators in free text: found, made harmless, made plain again. Pure; imports nothing of ours.
 */
@NullMarked
package dev.noroshi.indicator;

import org.jspecify.annotations.NullMarked;
