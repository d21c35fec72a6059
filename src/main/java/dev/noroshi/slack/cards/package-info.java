/** What each message shows, from the record alone. */
@NullMarked
package dev.noroshi.slack.cards;

import org.jspecify.annotations.NullMarked;
