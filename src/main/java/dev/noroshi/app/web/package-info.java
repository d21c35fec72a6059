/** The two listeners: one takes Slack's signed requests, one shows health and metrics. */
@NullMarked
package dev.noroshi.app.web;

import org.jspecify.annotations.NullMarked;
