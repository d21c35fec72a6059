package dev.noroshi.slack.who;

import static dev.noroshi.slack.call.Calling.made;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.response.conversations.ConversationsMembersResponse;
import dev.noroshi.guide.Lang;
import dev.noroshi.slack.call.CallFailed;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Who is in a channel, and who of them is from outside. Kept for seconds only and forgotten when
 * somebody joins or leaves, for on another node nobody hears of it.
 */
public final class Audience {

  /** Stands among the outsiders for whoever a shared channel may bring. */
  public static final String SHARED = "shared";

  private static final int PAGE = 200;

  /** What Slack says of people whom it does not show us (docs.slack.dev, users.info). */
  private static final Set<String> UNSEEN = Set.of("user_not_found", "user_not_visible");

  private final MethodsClient client;
  private final People people;

  /** How often somebody came or went anywhere. */
  private final AtomicLong comings = new AtomicLong();

  private final Cache<String, Listening> listening =
      Caffeine.newBuilder().maximumSize(1_000).expireAfterWrite(Duration.ofSeconds(10)).build();

  /**
   * The people in a channel.
   *
   * @param isPrivate whether only its members can read it
   */
  public record Listening(Set<String> members, Set<String> outsiders, boolean isPrivate) {}

  public Audience(MethodsClient client, People people) {
    this.client = client;
    this.people = people;
  }

  public Listening in(String channel) throws CallFailed {
    Listening now = listening.getIfPresent(channel);
    if (now == null) {
      long before = comings.get();
      now = ask(channel);
      keep(channel, now, before);
    }
    return now;
  }

  /** Somebody came or went. */
  public synchronized void forget(String channel) {
    var unused = comings.incrementAndGet();
    listening.invalidate(channel);
  }

  /** What was asked before somebody came is old already. */
  private synchronized void keep(String channel, Listening now, long before) {
    if (comings.get() == before) {
      listening.put(channel, now);
    }
  }

  private Listening ask(String channel) throws CallFailed {
    var info = made(() -> client.conversationsInfo(r -> r.channel(channel))).getChannel();
    Set<String> members = members(channel);
    Set<String> outsiders = new HashSet<>();
    if (info.isExtShared() || info.isPendingExtShared()) {
      outsiders.add(SHARED);
    }
    for (String member : members) {
      if (isOutside(member)) {
        outsiders.add(member);
      }
    }
    return new Listening(members, Set.copyOf(outsiders), info.isPrivate());
  }

  /** In which language somebody reads. */
  public Lang lang(String person) throws CallFailed {
    return people.person(person).lang();
  }

  /** Whom Slack does not show us is none of ours. */
  public boolean isOutside(String member) throws CallFailed {
    try {
      return people.person(member).outside();
    } catch (CallFailed failed) {
      if (UNSEEN.contains(failed.error())) {
        return true;
      }
      throw failed;
    }
  }

  private Set<String> members(String channel) throws CallFailed {
    Set<String> members = new HashSet<>();
    String cursor = "";
    do {
      String from = cursor;
      ConversationsMembersResponse page =
          made(() -> client.conversationsMembers(r -> r.channel(channel).limit(PAGE).cursor(from)));
      members.addAll(page.getMembers());
      var next = page.getResponseMetadata();
      cursor = next == null || next.getNextCursor() == null ? "" : next.getNextCursor();
    } while (!cursor.isEmpty());
    return Set.copyOf(members);
  }
}
