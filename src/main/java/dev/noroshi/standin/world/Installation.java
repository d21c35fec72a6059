package dev.noroshi.standin.world;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/** An app in one workspace: its bot, its token, what it may do. Guarded by the world's lock. */
public final class Installation {

  private final App app;
  private final Workspace workspace;
  private final String botUser;
  private final String botId;
  private final String token;
  private Set<String> scopes;
  private boolean revoked;

  Installation(
      App app,
      Workspace workspace,
      String botUser,
      String botId,
      String token,
      Set<String> scopes) {
    this.app = app;
    this.workspace = workspace;
    this.botUser = botUser;
    this.botId = botId;
    this.token = token;
    this.scopes = scopes;
  }

  public App app() {
    return app;
  }

  public Workspace workspace() {
    return workspace;
  }

  public String botUser() {
    return botUser;
  }

  public String botId() {
    return botId;
  }

  public String token() {
    return token;
  }

  public Set<String> scopes() {
    return scopes;
  }

  public boolean may(String scope) {
    return scopes.contains(scope);
  }

  public boolean revoked() {
    return revoked;
  }

  public void scopes(Set<String> granted) {
    scopes = Collections.unmodifiableSet(new TreeSet<>(granted));
  }

  public void revoke() {
    revoked = true;
  }
}
