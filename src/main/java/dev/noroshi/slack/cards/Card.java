package dev.noroshi.slack.cards;

import jakarta.json.JsonArray;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * A message that the record calls for.
 *
 * @param key which it is; there is one of each
 * @param text what lock screens and mails show: never a fact of the incident
 * @param pinned whether it is pinned in the channel
 * @param upTo the number of the newest entry that it shows
 * @param to for which person of the record it is; null for one in the channel
 */
public record Card(
    String key, String text, JsonArray blocks, boolean pinned, long upTo, @Nullable String to) {

  /** The same for the same content. */
  public String hash() {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      sha.update(text.getBytes(StandardCharsets.UTF_8));
      sha.update(blocks.toString().getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(sha.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
