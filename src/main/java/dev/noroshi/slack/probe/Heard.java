package dev.noroshi.slack.probe;

import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What Slack answered to a token.
 *
 * @param error Slack's word, or what kept us from it; empty when all was well
 * @param reached whether an answer came at all
 * @param team the workspace, by name
 * @param bot whether it is the token of a bot
 * @param scopes what was granted; null when Slack did not say
 * @param ahead how far this machine's clock is ahead of Slack's; null when Slack did not say
 */
public record Heard(
    String error,
    boolean reached,
    String team,
    boolean bot,
    @Nullable Set<String> scopes,
    @Nullable Duration ahead) {

  public boolean isGood() {
    return error.isEmpty();
  }

  static Heard nothing(String error) {
    return new Heard(error, false, "", false, null, null);
  }
}
