@NullMarked
package dev.noroshi.standin.api;

import org.jspecify.annotations.NullMarked;
