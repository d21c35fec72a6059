/** Tests of the doctor. */
@NullMarked
package dev.noroshi.app.doctor;

import org.jspecify.annotations.NullMarked;
