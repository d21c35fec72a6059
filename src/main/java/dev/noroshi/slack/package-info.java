/** The face: what Slack sends in, and the cards that are kept true to the record. */
@NullMarked
package dev.noroshi.slack;

import org.jspecify.annotations.NullMarked;
