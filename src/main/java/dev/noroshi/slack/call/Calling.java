package dev.noroshi.slack.call;

import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Tells the ways apart in which a call over Slack's client can fail. */
public final class Calling {

  private static final Duration USUAL_WAIT = Duration.ofSeconds(1);

  private Calling() {}

  /** A call as Slack's client makes it. */
  @FunctionalInterface
  public interface Attempt<R extends SlackApiTextResponse> {
    R make() throws IOException, SlackApiException;
  }

  public static <R extends SlackApiTextResponse> R made(Attempt<R> attempt) throws CallFailed {
    R answer;
    try {
      answer = attempt.make();
    } catch (IOException e) {
      throw CallFailed.unclear(e.getClass().getSimpleName());
    } catch (SlackApiException e) {
      if (e.getResponse().code() == 429) {
        throw CallFailed.tooFast(wait(e.getResponse().header("Retry-After")));
      }
      throw CallFailed.unclear("status " + e.getResponse().code());
    }
    if (!answer.isOk()) {
      String error = String.valueOf(answer.getError());
      boolean fast = error.equals("ratelimited") || error.equals("rate_limited");
      throw fast ? CallFailed.tooFast(USUAL_WAIT) : CallFailed.refused(error);
    }
    return answer;
  }

  private static Duration wait(@Nullable String header) {
    return header != null && header.matches("\\d{1,5}")
        ? Duration.ofSeconds(Long.parseLong(header))
        : USUAL_WAIT;
  }
}
