/** The Web API: one method, one entry in a table; errors only as documented. */
@NullMarked
package dev.noroshi.standin.api;

import org.jspecify.annotations.NullMarked;
