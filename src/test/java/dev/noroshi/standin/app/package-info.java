/** An ordinary Slack app, written as its authors would, and tried over both transports. */
@NullMarked
package dev.noroshi.standin.app;

import org.jspecify.annotations.NullMarked;
