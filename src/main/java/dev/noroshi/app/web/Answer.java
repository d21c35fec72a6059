package dev.noroshi.app.web;

import org.jspecify.annotations.Nullable;

/**
 * An answer over HTTP.
 *
 * @param type the content type; null for an answer without a body
 */
record Answer(int status, @Nullable String type, String body) {

  static Answer of(int status) {
    return new Answer(status, null, "");
  }
}
