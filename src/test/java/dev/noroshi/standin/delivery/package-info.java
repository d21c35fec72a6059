/** How things reach apps, point by point as Slack does it. */
@NullMarked
package dev.noroshi.standin.delivery;

import org.jspecify.annotations.NullMarked;
