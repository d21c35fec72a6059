package dev.noroshi.app;

import dev.noroshi.standin.StandIn;
import dev.noroshi.standin.setup.Setup;
import java.io.IOException;
import java.time.Clock;

/** Opens a stand-in on the machine's own time. */
public final class LocalSlack {

  private LocalSlack() {}

  public static StandIn open(Setup setup) throws IOException {
    return StandIn.open(setup, Clock.systemUTC());
  }
}
