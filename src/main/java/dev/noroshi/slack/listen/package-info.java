/** What people press, type and submit. */
@NullMarked
package dev.noroshi.slack.listen;

import org.jspecify.annotations.NullMarked;
