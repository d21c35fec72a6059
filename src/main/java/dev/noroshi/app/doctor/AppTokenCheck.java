package dev.noroshi.app.doctor;

import dev.noroshi.slack.probe.Heard;
import dev.noroshi.slack.probe.Probe;
import java.util.List;

/** Whether the app's token opens sockets. */
record AppTokenCheck(Probe probe) implements Check {

  @Override
  public List<Finding> look() {
    Heard heard = probe.app();
    return List.of(
        heard.isGood() ? Finding.ok("doctor.app-token") : TokenWords.of("SLACK_APP_TOKEN", heard));
  }
}
