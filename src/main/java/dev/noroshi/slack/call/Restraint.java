package dev.noroshi.slack.call;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;

/**
 * Does not call a method again before the time that Slack asked for, whoever calls it and for
 * whatever incident: Slack holds up the one method for the whole workspace, and every call before
 * is held against us. Meanwhile callers are answered as Slack would answer them.
 */
final class Restraint implements Interceptor {

  private static final int TOO_MANY = 429;
  private static final String RETRY_AFTER = "Retry-After";
  private static final String BODY = "{\"ok\":false,\"error\":\"ratelimited\"}";

  private final Clock clock;
  private final Map<String, Instant> until = new ConcurrentHashMap<>();

  Restraint(Clock clock) {
    this.clock = clock;
  }

  @Override
  public Response intercept(Chain chain) throws IOException {
    Request request = chain.request();
    String method = request.url().encodedPath();
    Instant asked = until.get(method);
    if (asked != null) {
      Duration left = Duration.between(clock.instant(), asked);
      if (left.compareTo(Duration.ZERO) > 0) {
        return notYet(request, left);
      }
      until.remove(method, asked);
    }
    Response response = chain.proceed(request);
    if (response.code() == TOO_MANY) {
      until.put(method, clock.instant().plus(wait(response.header(RETRY_AFTER))));
    }
    return response;
  }

  /** How long a header asks to wait. */
  static Duration wait(@Nullable String header) {
    return header != null && header.matches("\\d{1,5}")
        ? Duration.ofSeconds(Long.parseLong(header))
        : Calling.USUAL_WAIT;
  }

  private static Response notYet(Request request, Duration left) {
    return new Response.Builder()
        .request(request)
        .protocol(Protocol.HTTP_1_1)
        .code(TOO_MANY)
        .message("held back")
        .header(RETRY_AFTER, Long.toString(left.plusMillis(999).toSeconds()))
        .body(ResponseBody.create(BODY, MediaType.get("application/json")))
        .build();
  }
}
