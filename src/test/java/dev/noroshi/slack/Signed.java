package dev.noroshi.slack;

import dev.noroshi.slack.link.Door;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Requests as Slack would sign them, straight to the door of the first node. */
final class Signed {

  private Signed() {}

  static Door.Reply form(Scene scene, String body) {
    return send(scene, "application/x-www-form-urlencoded", body);
  }

  static Door.Reply json(Scene scene, String body) {
    return send(scene, "application/json", body);
  }

  private static Door.Reply send(Scene scene, String type, String text) {
    byte[] body = text.getBytes(StandardCharsets.UTF_8);
    String time = Long.toString(Instant.now().getEpochSecond());
    return scene
        .nodes()
        .get(0)
        .face()
        .door()
        .take(
            Map.of(
                "Content-Type", List.of(type),
                "X-Slack-Request-Timestamp", List.of(time),
                "X-Slack-Signature",
                    List.of(signature(scene.slack().credentials().signingSecret(), time, body))),
            body,
            "127.0.0.1");
  }

  private static String signature(String secret, String time, byte[] body) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      mac.update(("v0:" + time + ":").getBytes(StandardCharsets.UTF_8));
      return "v0=" + HexFormat.of().formatHex(mac.doFinal(body));
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }
}
