package dev.noroshi.store;

import java.nio.file.Path;

final class SqliteTimersTest extends TimersContract {

  @Override
  String emptyDatabase(Path folder) {
    return TestDatabase.sqlite(folder);
  }
}
