package dev.noroshi.slack.call;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.util.http.SlackHttpClient;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/** Slack's own client, with the manners that it lacks. */
public final class Wire {

  /** Shorter than the board's lease, so that no call outlives it. */
  public static final Duration LONGEST_CALL = Duration.ofSeconds(8);

  private Wire() {}

  /**
   * A client for all calls of a process: what Slack asks of one, it asks of all.
   *
   * @param apiUrl the Web API, or null for Slack's own
   */
  public static Slack slack(@Nullable String apiUrl, Duration longestCall, Clock clock) {
    SlackConfig config = new SlackConfig();
    config.setHttpClientCallTimeoutMillis(Math.toIntExact(longestCall.toMillis()));
    // They serve the asynchronous client, which we do not use, and ask Slack who we are once more.
    config.setStatsEnabled(false);
    // They write whole calls and answers to the log, at levels that anybody may switch on.
    config.setHttpClientResponseHandlers(List.of());
    if (apiUrl != null) {
      config.setMethodsEndpointUrlPrefix(apiUrl);
    }
    OkHttpClient http =
        SlackHttpClient.buildOkHttpClient(config)
            .newBuilder()
            .addInterceptor(new Restraint(clock))
            .addInterceptor(new SentOnce())
            .build();
    SlackHttpClient client = new SlackHttpClient(http);
    client.setConfig(config);
    return Slack.getInstance(config, client);
  }
}
