/** Questions to Slack that change nothing for anybody, for finding out what is wrong. */
@NullMarked
package dev.noroshi.slack.probe;

import org.jspecify.annotations.NullMarked;
