package dev.noroshi.standin.world;

/**
 * An app as its developer registered it.
 *
 * @param verificationToken the old shared token that payloads still carry
 */
public record App(
    String id,
    Manifest manifest,
    String signingSecret,
    String appToken,
    String clientId,
    String clientSecret,
    String verificationToken) {

  public String name() {
    return manifest.name();
  }
}
