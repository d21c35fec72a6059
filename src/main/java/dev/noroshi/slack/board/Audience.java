package dev.noroshi.slack.board;

import static dev.noroshi.slack.board.Calling.made;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.response.conversations.ConversationsMembersResponse;
import com.slack.api.model.User;
import java.time.Duration;

/**
 * Who listens in a channel. Guests and people of other organisations are outside; while one of them
 * is there, nothing of an incident is posted. What cannot be found out counts as outside.
 */
public final class Audience {

  private static final int PAGE = 200;

  private final MethodsClient client;

  /** Whether a person is outside; somebody becomes a guest or a member rarely. */
  private final Cache<String, Boolean> outside =
      Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(Duration.ofMinutes(10)).build();

  private volatile String team = "";

  public Audience(MethodsClient client) {
    this.client = client;
  }

  /** Whether nobody from outside can read the channel now. */
  public boolean internal(String channel) throws CallFailed {
    var info = made(() -> client.conversationsInfo(r -> r.channel(channel))).getChannel();
    if (info.isExtShared() || info.isPendingExtShared()) {
      return false;
    }
    String cursor = "";
    do {
      String from = cursor;
      ConversationsMembersResponse page =
          made(() -> client.conversationsMembers(r -> r.channel(channel).limit(PAGE).cursor(from)));
      for (String member : page.getMembers()) {
        if (isOutside(member)) {
          return false;
        }
      }
      var next = page.getResponseMetadata();
      cursor = next == null || next.getNextCursor() == null ? "" : next.getNextCursor();
    } while (!cursor.isEmpty());
    return true;
  }

  /** Whether a person is a guest or of another organisation. */
  public boolean isOutside(String person) throws CallFailed {
    Boolean known = outside.getIfPresent(person);
    if (known != null) {
      return known;
    }
    User user = made(() -> client.usersInfo(r -> r.user(person))).getUser();
    boolean is =
        user.isRestricted()
            || user.isUltraRestricted()
            || user.isStranger()
            || !ourTeam().equals(user.getTeamId());
    outside.put(person, is);
    return is;
  }

  private String ourTeam() throws CallFailed {
    if (team.isEmpty()) {
      team = made(() -> client.authTest(r -> r)).getTeamId();
    }
    return team;
  }
}
