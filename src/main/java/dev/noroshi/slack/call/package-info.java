/** Calls to Slack, and the ways in which they fail. */
@NullMarked
package dev.noroshi.slack.call;

import org.jspecify.annotations.NullMarked;
