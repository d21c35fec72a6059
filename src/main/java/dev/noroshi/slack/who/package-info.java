/** Who people are, and who listens. */
@NullMarked
package dev.noroshi.slack.who;

import org.jspecify.annotations.NullMarked;
