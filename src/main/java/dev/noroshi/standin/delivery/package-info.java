/** What goes out to apps: envelopes, signatures, retries, the log of it all. */
@NullMarked
package dev.noroshi.standin.delivery;

import org.jspecify.annotations.NullMarked;
