@NullMarked
package dev.noroshi.standin.world;

import org.jspecify.annotations.NullMarked;
