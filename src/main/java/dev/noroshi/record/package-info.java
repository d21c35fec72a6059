/** The record: append-only, hash-chained entries, and the incident as a fold over them. */
@NullMarked
package dev.noroshi.record;

import org.jspecify.annotations.NullMarked;
