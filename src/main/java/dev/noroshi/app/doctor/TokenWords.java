package dev.noroshi.app.doctor;

import dev.noroshi.slack.probe.Heard;

/** Slack's word about a token, as something to do. */
final class TokenWords {

  private TokenWords() {}

  static Finding of(String name, Heard heard) {
    if (!heard.reached()) {
      return Finding.fault("doctor.slack.away", "error", heard.error());
    }
    return switch (heard.error()) {
      case "invalid_auth", "not_authed" -> Finding.fault("doctor.token.invalid", "name", name);
      case "account_inactive", "token_revoked" ->
          Finding.fault("doctor.token.revoked", "name", name, "error", heard.error());
      case "token_expired" -> Finding.fault("doctor.token.expired", "name", name);
      case "not_allowed_token_type" -> Finding.fault("doctor.token.kind", "name", name);
      case "missing_scope", "no_permission" -> Finding.fault("doctor.token.scope", "name", name);
      default -> Finding.fault("doctor.token.other", "name", name, "error", heard.error());
    };
  }
}
