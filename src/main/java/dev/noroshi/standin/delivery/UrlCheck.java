package dev.noroshi.standin.delivery;

import dev.noroshi.standin.json.Js;
import dev.noroshi.standin.world.Ids;
import dev.noroshi.standin.world.Manifest;
import jakarta.json.JsonObject;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The check that an address belongs to the app: it must echo a challenge. */
final class UrlCheck {

  private final Ids ids;
  private final Sender sender;
  private final Set<String> verified = ConcurrentHashMap.newKeySet();

  UrlCheck(Ids ids, Sender sender) {
    this.ids = ids;
    this.sender = sender;
  }

  /**
   * Slack takes a request URL only after it has echoed a challenge. Here that is asked before the
   * first event, because the app may start after the stand-in.
   */
  CompletableFuture<Boolean> passed(Delivery delivery) {
    Manifest manifest = delivery.to().app().manifest();
    String url = delivery.url();
    if (manifest.socketMode() || url == null || verified.contains(url)) {
      return CompletableFuture.completedFuture(true);
    }
    String challenge = ids.secret(40);
    JsonObject payload =
        Js.object()
            .add("token", delivery.to().app().verificationToken())
            .add("challenge", challenge)
            .add("type", "url_verification")
            .build();
    return sender
        .once(new Delivery(Delivery.Kind.EVENT, delivery.to(), payload, url))
        .thenApply(
            reply -> {
              boolean sound = reply.acked() && challenge.equals(echoed(reply.body()));
              if (sound) {
                verified.add(url);
              }
              return sound;
            });
  }

  /** The challenge may come back as plain text or as JSON. */
  private static @Nullable String echoed(String body) {
    JsonObject json = Js.readObject(body);
    return json == null ? body.strip() : Js.string(json, "challenge");
  }
}
