package dev.noroshi.app.doctor;

import dev.noroshi.slack.probe.Heard;
import dev.noroshi.slack.probe.Probe;
import java.util.List;

/** Whether the bot's token is good, and of a bot. */
record BotTokenCheck(Probe probe) implements Check {

  @Override
  public List<Finding> look() {
    Heard heard = probe.bot();
    if (!heard.isGood()) {
      return List.of(TokenWords.of("SLACK_BOT_TOKEN", heard));
    }
    return List.of(
        heard.bot()
            ? Finding.ok("doctor.bot-token", "team", heard.team())
            : Finding.fault("doctor.token.not-bot"));
  }
}
