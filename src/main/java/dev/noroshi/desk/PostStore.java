package dev.noroshi.desk;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the board has posted, kept beside the records. What is still to do follows from both: an
 * incident is behind when its record is longer than what the board has applied.
 */
public interface PostStore {

  /**
   * One message that the board keeps true to the record.
   *
   * @param key which card it is, such as {@code incident} or {@code walk/W1}
   * @param thread the message it is a reply to, or null
   * @param nonce the random mark in its metadata by which it is found again
   * @param ts the message, once it is known
   * @param hash of what it shows, once it is posted
   * @param since when it was claimed, by the machine's clock
   * @param shown the number of the newest entry that it shows
   * @param shownAt since when it shows that, by the machine's clock
   */
  record Post(
      String incident,
      String key,
      String channel,
      @Nullable String thread,
      String nonce,
      @Nullable String ts,
      @Nullable String hash,
      State state,
      Instant since,
      long shown,
      Instant shownAt) {

    /** A post that is about to be made. */
    public static Post claimed(
        String incident, String key, String channel, String nonce, Instant now) {
      return new Post(
          incident, key, channel, null, nonce, null, null, State.CLAIMED, now, 0, Instant.EPOCH);
    }

    /** The same, found or made, with what it shows. */
    public Post posted(String message, String content, long upTo, Instant now) {
      return new Post(
          incident, key, channel, thread, nonce, message, content, State.POSTED, since, upTo, now);
    }

    /** The same, deleted by a person. */
    public Post gone() {
      return new Post(
          incident, key, channel, thread, nonce, ts, hash, State.GONE, since, shown, shownAt);
    }
  }

  /** Where a post stands. */
  enum State {
    /** About to be posted; whether it was is not known. */
    CLAIMED,
    POSTED,
    /** A person deleted it. */
    GONE
  }

  /** Incidents whose record goes on beyond what the board has applied. */
  List<String> behind();

  /** Whether the incident's board is ours until then; false while another node has it. */
  boolean lease(String incident, String owner, Instant now, Instant until);

  /** Gives the lease back; all entries up to this number are shown. */
  void applied(String incident, String owner, long seq);

  /** Gives the lease back; what was to be done is still to do. */
  void release(String incident, String owner);

  List<Post> posts(String incident);

  /** The card that a message is, if it is one. */
  Optional<Post> at(String channel, String ts);

  /** Forgets a post, so that the card is posted anew. */
  void forget(String incident, String key);

  /** Keeps a post as it is now. */
  void keep(Post post);
}
