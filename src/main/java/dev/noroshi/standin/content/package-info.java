/** What a message holds: read from what an app sent, checked, completed. */
@NullMarked
package dev.noroshi.standin.content;

import org.jspecify.annotations.NullMarked;
