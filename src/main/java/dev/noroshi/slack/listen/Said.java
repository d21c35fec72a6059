package dev.noroshi.slack.listen;

import com.slack.api.methods.SlackApiTextResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What Slack said to a call that a listener made. */
final class Said {

  private static final Logger LOG = LoggerFactory.getLogger(Said.class);

  private Said() {}

  /** Whether it was done; a refusal is noted by its word alone. */
  static boolean yes(SlackApiTextResponse answer) {
    if (!answer.isOk()) {
      LOG.warn("{} {}", answer.getClass().getSimpleName(), answer.getError());
    }
    return answer.isOk();
  }
}
