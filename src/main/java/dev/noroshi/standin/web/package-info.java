/** The doors: HTTP, sockets, the gate before them, the page. */
@NullMarked
package dev.noroshi.standin.web;

import org.jspecify.annotations.NullMarked;
