package dev.noroshi.indicator;

/**
 * A mark of an attack in a text, from {@code start} (inclusive) to {@code end} (exclusive).
 *
 * @param value what stands there with its disguises undone, port and network length included
 */
public record Indicator(Kind kind, int start, int end, String value) {

  /** What an indicator is. */
  public enum Kind {
    URL,
    DOMAIN,
    /**
     * A name like {@code update.zip} or {@code run.sh}, whose ending is a top-level domain as well.
     * Such domains are used in attacks and Slack may link the name, so it is made harmless; but
     * before it is shared as a domain, a person must say which of the two it is.
     */
    DOMAIN_OR_FILE,
    IPV4,
    IPV6,
    MAIL,
    MD5,
    SHA1,
    SHA256,
    SHA512
  }
}
