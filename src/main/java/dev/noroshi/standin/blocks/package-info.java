/**
 * The Block Kit rules of the stand-in: what Slack would say to the blocks of a message or to a
 * view.
 *
 * <p>The rules are read from docs.slack.dev/reference/block-kit and reference/views (as of
 * 2026-11), the limits from the same pages; where these are silent, a comment says whose word was
 * taken. They are written as tables: a rule checks one value, an object is a list of fields with
 * rules, a tie holds between fields of one object.
 */
@NullMarked
package dev.noroshi.standin.blocks;

import org.jspecify.annotations.NullMarked;
