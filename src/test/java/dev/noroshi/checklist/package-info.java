@NullMarked
package dev.noroshi.checklist;

import org.jspecify.annotations.NullMarked;
