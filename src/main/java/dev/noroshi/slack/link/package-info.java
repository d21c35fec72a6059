/** The ways in: signed requests, and the socket. Both end at one door. */
@NullMarked
package dev.noroshi.slack.link;

import org.jspecify.annotations.NullMarked;
