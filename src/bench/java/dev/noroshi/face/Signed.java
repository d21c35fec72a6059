package dev.noroshi.face;

import jakarta.json.Json;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Requests as Slack signs and sends them, each a deed of its own. */
final class Signed {

  private static final String TEAM = "T0STANDIN";
  private static final String PERSON = "U0SATO";

  private final String secret;

  Signed(String secret) {
    this.secret = secret;
  }

  byte[] command(String text) {
    return form(
        "command="
            + encoded("/noroshi")
            + "&text="
            + encoded(text)
            + "&team_id="
            + TEAM
            + "&channel_id=C0INCIDENT&user_id="
            + PERSON
            + "&user_name=sato&trigger_id="
            + UUID.randomUUID()
            + "&response_url=http%3A%2F%2F127.0.0.1%3A1%2F&api_app_id=A1");
  }

  byte[] press(String action, String value) {
    String payload =
        Json.createObjectBuilder()
            .add("type", "block_actions")
            .add("team", Json.createObjectBuilder().add("id", TEAM))
            .add("user", Json.createObjectBuilder().add("id", PERSON).add("username", "sato"))
            .add("channel", Json.createObjectBuilder().add("id", "C0INCIDENT"))
            .add("trigger_id", UUID.randomUUID().toString())
            .add(
                "actions",
                Json.createArrayBuilder()
                    .add(
                        Json.createObjectBuilder()
                            .add("type", "button")
                            .add("action_id", action)
                            .add("block_id", "b")
                            .add("value", value)))
            .build()
            .toString();
    return form("payload=" + encoded(payload));
  }

  /** Somebody talks in the channel; nobody reads it. */
  byte[] talk() {
    String event =
        "{\"type\":\"event_callback\",\"team_id\":\"T0STANDIN\",\"event_id\":\"Ev"
            + UUID.randomUUID()
            + "\",\"event\":{\"type\":\"message\",\"channel\":\"C0INCIDENT\",\"user\":\"U0SATO\","
            + "\"text\":\"talk\",\"ts\":\"1.000001\",\"channel_type\":\"group\"}}";
    return sign(event, "application/json");
  }

  private byte[] form(String body) {
    return sign(body, "application/x-www-form-urlencoded");
  }

  private byte[] sign(String body, String type) {
    String time = Long.toString(Instant.now().getEpochSecond());
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      byte[] hash = mac.doFinal(("v0:" + time + ":" + body).getBytes(StandardCharsets.UTF_8));
      return Line.request(body, "v0=" + HexFormat.of().formatHex(hash), time, type);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
