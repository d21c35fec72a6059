package dev.noroshi.app;

import dev.noroshi.desk.Desk;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * Ids short enough to be read out over the phone: eight letters and digits, none of which looks
 * like another (no I, L, O, U). Salts are 32 random bytes.
 */
final class RandomIds implements Desk.Ids {

  private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int LENGTH = 8;

  private final SecureRandom random = new SecureRandom();

  @Override
  public String next() {
    StringBuilder id = new StringBuilder(LENGTH);
    for (int i = 0; i < LENGTH; i++) {
      id.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return id.toString();
  }

  @Override
  public String salt() {
    byte[] salt = new byte[32];
    random.nextBytes(salt);
    return HexFormat.of().formatHex(salt);
  }
}
