/**
 * An embedded local Slack: Web API, Socket Mode, signed HTTP and a browser page. Imports nothing of
 * ours.
 */
@NullMarked
package dev.noroshi.standin;

import org.jspecify.annotations.NullMarked;
