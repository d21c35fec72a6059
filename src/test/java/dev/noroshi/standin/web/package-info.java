/** Tests of the package of the same name. */
@NullMarked
package dev.noroshi.standin.web;

import org.jspecify.annotations.NullMarked;
