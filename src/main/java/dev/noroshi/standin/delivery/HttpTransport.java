package dev.noroshi.standin.delivery;

import dev.noroshi.standin.delivery.Mischief.Tampering;
import dev.noroshi.standin.delivery.Reply.Outcome;
import dev.noroshi.standin.world.Timeline;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Signed HTTP requests to the app's request URLs. */
final class HttpTransport implements Transport {

  /** An app has this long to answer. */
  static final Duration LIMIT = Duration.ofSeconds(3);

  private static final String AGENT = "Slackbot 1.0 (+https://api.slack.com/robots)";

  private final Timeline timeline;

  /** Signatures carry the machine's time: the app compares it with its own. */
  private final Clock machine;

  private final Mischief mischief;
  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(3))
          .build();

  HttpTransport(Timeline timeline, Clock machine, Mischief mischief) {
    this.timeline = timeline;
    this.machine = machine;
    this.mischief = mischief;
  }

  @Override
  public CompletableFuture<Reply> send(Delivery delivery, Attempt attempt) {
    HttpRequest request = request(delivery, attempt);
    if (request == null) {
      return CompletableFuture.completedFuture(Reply.failed(Outcome.CONNECTION_FAILED));
    }
    CompletableFuture<Reply> reply = new CompletableFuture<>();
    Timeline.Due limit =
        timeline.after(LIMIT, () -> reply.complete(Reply.failed(Outcome.HTTP_TIMEOUT)));
    var unused =
        client
            .sendAsync(request, BodyHandlers.ofString())
            .whenComplete(
                (response, failure) -> {
                  limit.cancel();
                  reply.complete(
                      failure != null ? Reply.failed(Outcome.CONNECTION_FAILED) : read(response));
                });
    return reply;
  }

  private static Reply read(HttpResponse<String> response) {
    boolean stop = response.headers().firstValue("X-Slack-No-Retry").orElse("").equals("1");
    Outcome outcome = response.statusCode() == 200 ? Outcome.ACKED : Outcome.HTTP_ERROR;
    return new Reply(outcome, response.statusCode(), response.body(), stop);
  }

  private @Nullable HttpRequest request(Delivery delivery, Attempt attempt) {
    String url = delivery.url();
    if (url == null) {
      return null;
    }
    Tampering tampering = mischief.takeTampering();
    String secret = delivery.to().app().signingSecret();
    long seconds = machine.instant().getEpochSecond();
    String timestamp = Long.toString(tampering == Tampering.STALE ? seconds - 301 : seconds);
    String body = delivery.body();
    String signature =
        Signature.of(tampering == Tampering.SECRET ? "not-" + secret : secret, timestamp, body);
    try {
      HttpRequest.Builder request =
          HttpRequest.newBuilder(URI.create(url))
              .header("User-Agent", AGENT)
              .header("Content-Type", delivery.contentType())
              .header("X-Slack-Request-Timestamp", timestamp)
              .header("X-Slack-Signature", signature)
              .POST(BodyPublishers.ofString(tampering == Tampering.BODY ? body + " " : body));
      if (attempt.number() > 0) {
        request
            .header("X-Slack-Retry-Num", Integer.toString(attempt.number()))
            .header("X-Slack-Retry-Reason", attempt.reason());
      }
      return request.build();
    } catch (IllegalArgumentException e) {
      return null; // the manifest names no usable address: nothing can be reached there
    }
  }
}
