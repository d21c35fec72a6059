package dev.noroshi.store;

import java.nio.file.Path;

final class PostgresTimersTest extends TimersContract {

  @Override
  String emptyDatabase(Path folder) {
    return TestDatabase.postgres();
  }
}
