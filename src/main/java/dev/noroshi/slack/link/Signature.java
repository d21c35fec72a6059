package dev.noroshi.slack.link;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Slack's signature of a request, over the bytes as they came.
 *
 * <p>Bolt has a check of its own, which turns the body to text and back in the platform's character
 * set: on a machine without a UTF-8 locale a Japanese body then fails. It also takes any time to
 * come as fresh.
 */
final class Signature {

  static final String HEADER = "X-Slack-Signature";
  static final String TIME_HEADER = "X-Slack-Request-Timestamp";

  private static final String ALGORITHM = "HmacSHA256";
  private static final Duration LONGEST = Duration.ofMinutes(5);

  private final SecretKeySpec key;
  private final Clock clock;

  Signature(String secret, Clock clock) {
    this.key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM);
    this.clock = clock;
  }

  boolean isGood(@Nullable String time, @Nullable String signature, byte[] body) {
    if (time == null || signature == null || !time.matches("[0-9]{1,12}")) {
      return false;
    }
    Duration off = Duration.between(Instant.ofEpochSecond(Long.parseLong(time)), clock.instant());
    return off.abs().compareTo(LONGEST) <= 0
        && MessageDigest.isEqual(
            of(time, body).getBytes(StandardCharsets.US_ASCII),
            signature.getBytes(StandardCharsets.UTF_8));
  }

  /** As Slack writes it. */
  String of(String time, byte[] body) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      mac.update(("v0:" + time + ":").getBytes(StandardCharsets.US_ASCII));
      return "v0=" + HexFormat.of().formatHex(mac.doFinal(body));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has " + ALGORITHM, e);
    }
  }
}
