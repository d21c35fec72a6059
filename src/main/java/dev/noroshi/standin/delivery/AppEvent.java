package dev.noroshi.standin.delivery;

import dev.noroshi.standin.world.Channel;
import dev.noroshi.standin.world.Installation;
import jakarta.json.JsonObject;
import org.jspecify.annotations.Nullable;

/**
 * An event as an app may hear it.
 *
 * @param subscription the name an app must have subscribed to
 * @param scope the scope it needs, or empty
 * @param channel the channel its bot must be in, or null when that does not matter
 */
record AppEvent(String subscription, String scope, @Nullable Channel channel, JsonObject event) {

  boolean heardBy(Installation installation) {
    return installation.app().manifest().events().contains(subscription)
        && (scope.isEmpty() || installation.may(scope))
        && (channel == null || channel.has(installation.botUser()));
  }
}
