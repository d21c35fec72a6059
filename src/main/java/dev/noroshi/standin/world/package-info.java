/** What there is: workspaces, people, channels, messages, views, and what happens to them. */
@NullMarked
package dev.noroshi.standin.world;

import org.jspecify.annotations.NullMarked;
