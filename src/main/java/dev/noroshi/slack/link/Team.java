package dev.noroshi.slack.link;

import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.request.builtin.MessageShortcutRequest;
import com.slack.api.bolt.request.builtin.SlashCommandRequest;
import com.slack.api.bolt.request.builtin.ViewSubmissionRequest;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * The workspace that we serve. One app may be installed in several, which share its secret and its
 * address, and may use the same ids; Bolt takes all of them for ours.
 */
final class Team {

  private volatile @Nullable String ours;

  /** Asks which it is. */
  void ask(MethodsClient client) throws IOException {
    try {
      var answer = client.authTest(r -> r);
      if (!answer.isOk()) {
        throw new IOException("auth.test " + answer.getError());
      }
      ours = answer.getTeamId();
    } catch (SlackApiException e) {
      throw new IOException("auth.test status " + e.getResponse().code(), e);
    }
  }

  /** Whether a request comes from another workspace, or does not say from which. */
  boolean isForeign(Request<?> request) {
    String known = ours;
    String stated = request.getContext().getTeamId();
    return known != null
        && ((stated != null && !stated.equals(known)) || !acting(request, known).equals(known));
  }

  /**
   * The workspace that the listeners read.
   *
   * @param otherwise where they read none
   */
  private static String acting(Request<?> request, String otherwise) {
    if (request instanceof SlashCommandRequest typed) {
      return String.valueOf(typed.getPayload().getTeamId());
    }
    if (request instanceof BlockActionRequest pressed) {
      var team = pressed.getPayload().getTeam();
      return team == null ? "" : String.valueOf(team.getId());
    }
    if (request instanceof ViewSubmissionRequest sent) {
      var team = sent.getPayload().getTeam();
      return team == null ? "" : String.valueOf(team.getId());
    }
    if (request instanceof MessageShortcutRequest taken) {
      var team = taken.getPayload().getTeam();
      return team == null ? "" : String.valueOf(team.getId());
    }
    return otherwise;
  }
}
