package dev.noroshi.slack;

import dev.noroshi.slack.call.Wire;
import dev.noroshi.slack.link.Pace;
import dev.noroshi.slack.who.Policy;
import dev.noroshi.standin.TestSlack;
import java.time.Clock;
import java.time.Duration;

/**
 * How a scene is set.
 *
 * @param nodes how many of us run on the one database
 * @param http over signed HTTP, else over sockets
 * @param setup the workspaces
 * @param clock of us; the stand-in has its own
 * @param longestCall how long we wait for an answer of Slack's
 * @param policy what the administrator decided
 */
record Stage(
    String database,
    int nodes,
    boolean http,
    String setup,
    Clock clock,
    Duration longestCall,
    Pace pace,
    Policy policy) {

  /** As quick as can be, so that no test waits for long. */
  private static final Pace QUICK =
      new Pace(
          Duration.ofMillis(100),
          Duration.ofSeconds(1),
          Duration.ofMillis(50),
          Duration.ofSeconds(1));

  static Stage of(String database) {
    return new Stage(
        database,
        1,
        false,
        TestSlack.text("setup.json"),
        Clock.systemUTC(),
        Wire.LONGEST_CALL,
        QUICK,
        Policy.NONE);
  }

  Stage withNodes(int many) {
    return new Stage(database, many, http, setup, clock, longestCall, pace, policy);
  }

  Stage overHttp(boolean signed) {
    return new Stage(database, nodes, signed, setup, clock, longestCall, pace, policy);
  }

  Stage withSetup(String workspaces) {
    return new Stage(database, nodes, http, workspaces, clock, longestCall, pace, policy);
  }

  Stage withClock(Clock ours) {
    return new Stage(database, nodes, http, setup, ours, longestCall, pace, policy);
  }

  Stage withLongestCall(Duration longest) {
    return new Stage(database, nodes, http, setup, clock, longest, pace, policy);
  }

  Stage withPolicy(Policy decided) {
    return new Stage(database, nodes, http, setup, clock, longestCall, pace, decided);
  }
}
