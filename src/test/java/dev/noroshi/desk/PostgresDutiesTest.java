package dev.noroshi.desk;

import dev.noroshi.store.TestDatabase;
import java.nio.file.Path;

final class PostgresDutiesTest extends DutiesContract {

  @Override
  String emptyDatabase(Path folder) {
    return TestDatabase.postgres();
  }
}
