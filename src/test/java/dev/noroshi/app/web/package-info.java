/** Tests of the listeners. */
@NullMarked
package dev.noroshi.app.web;

import org.jspecify.annotations.NullMarked;
