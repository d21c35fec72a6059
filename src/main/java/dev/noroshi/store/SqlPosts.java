package dev.noroshi.store;

import dev.noroshi.desk.PostStore;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Posts in SQL. The statements stand in {@link BoardSql}. */
final class SqlPosts implements PostStore {

  private final SqlStore store;

  SqlPosts(SqlStore store) {
    this.store = store;
  }

  @Override
  public List<String> behind() {
    return store.read(BoardSql::behind);
  }

  @Override
  public boolean lease(String incident, String owner, Instant now, Instant until) {
    return store.change(handle -> BoardSql.lease(handle, incident, owner, now, until));
  }

  @Override
  public void applied(String incident, String owner, long seq) {
    store.change(
        handle -> {
          BoardSql.applied(handle, incident, owner, seq);
          return true;
        });
  }

  @Override
  public void release(String incident, String owner) {
    applied(incident, owner, 0);
  }

  @Override
  public List<Post> posts(String incident) {
    return store.read(handle -> BoardSql.posts(handle, incident));
  }

  @Override
  public Optional<Post> at(String channel, String ts) {
    return store.read(handle -> BoardSql.at(handle, channel, ts));
  }

  @Override
  public void forget(String incident, String key) {
    store.change(
        handle -> {
          BoardSql.forget(handle, incident, key);
          return true;
        });
  }

  @Override
  public void keep(Post post) {
    store.change(
        handle -> {
          BoardSql.keep(handle, post);
          return true;
        });
  }
}
