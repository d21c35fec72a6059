package dev.noroshi.slack;

import dev.noroshi.desk.Desk;
import java.util.UUID;

/** Ids that nobody has had before. */
final class SceneIds implements Desk.Ids {

  @Override
  public String next() {
    return UUID.randomUUID().toString().substring(0, 8);
  }

  @Override
  public String salt() {
    return (UUID.randomUUID() + "" + UUID.randomUUID()).replace("-", "");
  }
}
