package dev.noroshi.desk;

import dev.noroshi.record.Profile;
import org.jspecify.annotations.Nullable;

/** Something that an organisation says of itself; it is written to a record of its own. */
interface ToProfile extends Command {

  @Override
  default String incident() {
    return Profile.RECORD;
  }

  @Override
  default boolean begins() {
    return true;
  }

  @Override
  default boolean allowedWhenClosed() {
    return true;
  }

  /**
   * Of two people at once the first wins, and the second is told who.
   *
   * @param seen the number of the last change the person saw; null when they look at the record
   */
  static void unlessChanged(Profile profile, String what, @Nullable Long seen) {
    if (seen != null) {
      profile
          .since(what, seen)
          .ifPresent(
              change -> {
                throw new Refused("changed-meanwhile", "by", change.by());
              });
    }
  }
}
