package dev.noroshi.slack.probe;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import com.slack.api.methods.response.auth.AuthTestResponse;
import com.slack.api.methods.response.conversations.ConversationsInfoResponse;
import dev.noroshi.slack.call.CallFailed;
import dev.noroshi.slack.listen.Place;
import dev.noroshi.slack.who.Audience;
import dev.noroshi.slack.who.People;
import dev.noroshi.slack.who.Policy;
import java.io.IOException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Asks Slack about our tokens and channels. */
public final class Probe implements AutoCloseable {

  private static final int LONGEST_CALL_MILLIS = 8_000;

  private final Slack slack;
  private final MethodsClient client;
  private final @Nullable String appToken;
  private final Policy policy;
  private final Clock clock;
  private final Duration patience;
  private @Nullable Heard bot;

  /**
   * Asks as the bot and as the app.
   *
   * @param policy who counts as outside
   * @param patience how long an event is waited for
   */
  public Probe(
      @Nullable String apiUrl,
      String botToken,
      @Nullable String appToken,
      Policy policy,
      Clock clock,
      Duration patience) {
    SlackConfig config = new SlackConfig();
    config.setHttpClientCallTimeoutMillis(LONGEST_CALL_MILLIS);
    config.setStatsEnabled(false);
    if (apiUrl != null) {
      config.setMethodsEndpointUrlPrefix(apiUrl);
    }
    this.slack = Slack.getInstance(config);
    this.client = slack.methods(botToken);
    this.appToken = appToken;
    this.policy = policy;
    this.clock = clock;
    this.patience = patience;
  }

  /** A call as Slack's client makes it. */
  @FunctionalInterface
  private interface Call<R> {
    R make() throws IOException, SlackApiException;
  }

  /** What Slack says to the bot's token; asked once. */
  public Heard bot() {
    Heard known = bot;
    if (known == null) {
      known = heard(() -> client.authTest(r -> r));
      bot = known;
    }
    return known;
  }

  /** What Slack says to the app's token. */
  public Heard app() {
    return heard(() -> slack.methods(appToken).appsConnectionsOpen(r -> r));
  }

  private Heard heard(Call<? extends SlackApiTextResponse> call) {
    try {
      SlackApiTextResponse answer = call.make();
      boolean isBot = answer instanceof AuthTestResponse test && test.getBotId() != null;
      String team = answer instanceof AuthTestResponse test ? test.getTeam() : null;
      return new Heard(
          answer.isOk() ? "" : String.valueOf(answer.getError()),
          true,
          team == null ? "" : team,
          isBot,
          scopes(header(answer, "x-oauth-scopes")),
          ahead(header(answer, "date")));
    } catch (IOException e) {
      return Heard.nothing(e.getClass().getSimpleName());
    } catch (SlackApiException e) {
      return Heard.nothing("HTTP " + e.getResponse().code());
    }
  }

  private static @Nullable String header(SlackApiTextResponse answer, String name) {
    Map<String, List<String>> headers = answer.getHttpResponseHeaders();
    List<String> values = headers == null ? null : headers.get(name);
    return values == null || values.isEmpty() ? null : values.get(0);
  }

  private static @Nullable Set<String> scopes(@Nullable String header) {
    return header == null
        ? null
        : new TreeSet<>(Arrays.asList(header.replaceAll("\\s", "").split(",", -1)));
  }

  private @Nullable Duration ahead(@Nullable String date) {
    if (date == null) {
      return null;
    }
    try {
      ZonedDateTime theirs = ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME);
      return Duration.between(theirs.toInstant(), clock.instant());
    } catch (DateTimeException e) {
      return null;
    }
  }

  /**
   * How a channel is for us.
   *
   * @param error Slack's word when it could not be looked at; else empty
   */
  public record Room(String error, boolean member, boolean archived, boolean outsiders) {}

  /**
   * Looks at a channel.
   *
   * @param bound the channel as it stands in the record
   */
  public Room room(String bound) {
    String channel = Place.of(bound).channel();
    try {
      ConversationsInfoResponse info = client.conversationsInfo(r -> r.channel(channel));
      if (!info.isOk()) {
        return new Room(String.valueOf(info.getError()), false, false, false);
      }
      boolean member = info.getChannel().isMember();
      boolean outsiders =
          member
              && !new Audience(client, new People(client, policy))
                  .in(channel)
                  .outsiders()
                  .isEmpty();
      return new Room("", member, info.getChannel().isArchived(), outsiders);
    } catch (IOException e) {
      return new Room(e.getClass().getSimpleName(), false, false, false);
    } catch (SlackApiException e) {
      return new Room("HTTP " + e.getResponse().code(), false, false, false);
    } catch (CallFailed e) {
      return new Room(String.valueOf(e.getMessage()), true, false, false);
    }
  }

  /** Whether an event really comes: posts a message, waits for its event, deletes it. */
  public LiveEvent.Result event(String channel, String text) {
    return new LiveEvent(slack, client, String.valueOf(appToken), patience).tried(channel, text);
  }

  @Override
  public void close() {
    try {
      slack.close();
    } catch (Exception e) {
      throw new IllegalStateException("Slack's client could not be closed", e);
    }
  }
}
