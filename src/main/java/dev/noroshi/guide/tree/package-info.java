/** Guide files as text and as trees in which every value knows where it stands. */
@NullMarked
package dev.noroshi.guide.tree;

import org.jspecify.annotations.NullMarked;
