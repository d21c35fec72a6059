package dev.noroshi.standin.world;

import dev.noroshi.standin.json.Js;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Somebody in a workspace: a member, a guest, a bot, or a person of another organisation who is
 * there through Slack Connect.
 *
 * @param homeTeam the workspace the person belongs to; another one for people from outside
 * @param outside the name of that other organisation
 * @param appId the app whose bot this is
 */
public record Person(
    String id,
    String homeTeam,
    String handle,
    String realName,
    String title,
    String email,
    String locale,
    ZoneId zone,
    Guest guest,
    @Nullable String outside,
    @Nullable String appId,
    boolean deleted) {

  /** What a guest may see: several channels or one. */
  public enum Guest {
    NONE,
    MULTI,
    SINGLE;

    public @Nullable String word() {
      return this == NONE ? null : name().toLowerCase(Locale.ROOT);
    }
  }

  public boolean isBot() {
    return appId != null;
  }

  public Person withDeleted(boolean gone) {
    return new Person(
        id, homeTeam, handle, realName, title, email, locale, zone, guest, outside, appId, gone);
  }

  public Person withLocale(String other) {
    return new Person(
        id, homeTeam, handle, realName, title, email, other, zone, guest, outside, appId, deleted);
  }

  /**
   * The user object of the Web API; the locale and the address only for those who may have them.
   */
  public JsonObject user(Instant now, boolean includeLocale, boolean includeEmail) {
    JsonObjectBuilder profile =
        Js.object()
            .add("real_name", realName)
            .add("real_name_normalized", realName)
            .add("display_name", realName)
            .add("display_name_normalized", realName)
            .add("title", title)
            .add("status_text", "")
            .add("status_emoji", "")
            .add("team", homeTeam);
    if (includeEmail && !isBot()) {
      profile.add("email", email);
    }
    if (appId != null) {
      profile.add("api_app_id", appId);
    }
    JsonObjectBuilder user =
        Js.object()
            .add("id", id)
            .add("team_id", homeTeam)
            .add("name", handle)
            .add("deleted", deleted)
            .add("profile", profile)
            .add("is_bot", isBot())
            .add("is_app_user", false)
            .add("updated", 0);
    if (!deleted) {
      user.add("real_name", realName)
          .add("tz", zone.getId())
          .add("tz_label", zone.getId())
          .add("tz_offset", offset(now))
          .add("color", colour().substring(1))
          .add("is_admin", false)
          .add("is_owner", false)
          .add("is_primary_owner", false)
          .add("is_restricted", guest != Guest.NONE)
          .add("is_ultra_restricted", guest == Guest.SINGLE);
      if (includeLocale) {
        user.add("locale", locale);
      }
    }
    if (outside != null) {
      user.add("is_stranger", false).add("is_email_confirmed", true);
    }
    return user.build();
  }

  /** The person as the page shows them. */
  public JsonObject forPage(Instant now) {
    JsonObjectBuilder person =
        Js.object()
            .add("id", id)
            .add("name", handle)
            .add("real_name", realName)
            .add("display_name", realName)
            .add("title", title)
            .add("locale", locale)
            .add("tz", zone.getId())
            .add("tz_offset", offset(now))
            .add("is_bot", isBot())
            .add("deleted", deleted)
            .add("color", colour());
    Js.put(person, "guest", guest.word());
    Js.put(person, "outside", outside);
    Js.put(person, "app_id", appId);
    return person.build();
  }

  private int offset(Instant now) {
    return zone.getRules().getOffset(now).getTotalSeconds();
  }

  /** A calm colour that stays the same for the same person; white text on it can be read. */
  private String colour() {
    String[] colours = {
      "#8a3b12", "#6b4c9a", "#1f6f54", "#23628c", "#9a2f55", "#5c5a14", "#3f51a3", "#7a4a2a"
    };
    return colours[Math.floorMod(id.hashCode(), colours.length)];
  }
}
