@NullMarked
package dev.noroshi.standin.blocks;

import org.jspecify.annotations.NullMarked;
