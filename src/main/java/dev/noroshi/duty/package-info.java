/** What may be owed to whom: the triage, the duties it proposes, and when people are reminded. */
@NullMarked
package dev.noroshi.duty;

import org.jspecify.annotations.NullMarked;
