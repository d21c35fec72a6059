/** Keeps the messages in Slack true to the record. */
@NullMarked
package dev.noroshi.slack.board;

import org.jspecify.annotations.NullMarked;
