/** Blocks within Slack's limits by construction. */
@NullMarked
package dev.noroshi.slack.kit;

import org.jspecify.annotations.NullMarked;
