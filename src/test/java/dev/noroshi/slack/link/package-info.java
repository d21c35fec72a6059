/** Tests of the ways in. */
@NullMarked
package dev.noroshi.slack.link;

import org.jspecify.annotations.NullMarked;
