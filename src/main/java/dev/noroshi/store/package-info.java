/** Records and editions in SQL: SQLite or PostgreSQL. */
@NullMarked
package dev.noroshi.store;

import org.jspecify.annotations.NullMarked;
