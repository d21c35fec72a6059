/** Finds out what is wrong with an installation, one check a class, and says what to do. */
@NullMarked
package dev.noroshi.app.doctor;

import org.jspecify.annotations.NullMarked;
