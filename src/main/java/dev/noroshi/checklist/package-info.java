/** What to do now: which items of the checklists apply to an incident, and which are done. */
@NullMarked
package dev.noroshi.checklist;

import org.jspecify.annotations.NullMarked;
