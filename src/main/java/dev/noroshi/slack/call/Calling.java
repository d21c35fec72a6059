package dev.noroshi.slack.call;

import com.google.gson.JsonParseException;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Tells the ways apart in which a call over Slack's client can fail. */
public final class Calling {

  /** When Slack asks to wait and does not say how long. */
  static final Duration USUAL_WAIT = Duration.ofSeconds(1);

  private Calling() {}

  /** A call as Slack's client makes it. */
  @FunctionalInterface
  public interface Attempt<R extends SlackApiTextResponse> {
    R make() throws IOException, SlackApiException;
  }

  public static <R extends SlackApiTextResponse> R made(Attempt<R> attempt) throws CallFailed {
    @Nullable R answer;
    try {
      answer = attempt.make();
    } catch (IOException e) {
      throw CallFailed.unclear(e.getClass().getSimpleName());
    } catch (SlackApiException e) {
      if (e.getResponse().code() == 429) {
        throw CallFailed.tooFast(Restraint.wait(e.getResponse().header("Retry-After")));
      }
      throw CallFailed.unclear("status " + e.getResponse().code());
    } catch (JsonParseException e) {
      // Something on the way answered in Slack's place; its words may hold ours.
      throw CallFailed.unclear("no JSON");
    }
    if (answer == null) {
      throw CallFailed.unclear("no answer");
    }
    if (!answer.isOk()) {
      String error = String.valueOf(answer.getError());
      boolean fast = error.equals("ratelimited") || error.equals("rate_limited");
      throw fast ? CallFailed.tooFast(USUAL_WAIT) : CallFailed.refused(error);
    }
    return answer;
  }
}
