@NullMarked
package dev.noroshi.slack.board;

import org.jspecify.annotations.NullMarked;
