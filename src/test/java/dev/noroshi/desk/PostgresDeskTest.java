package dev.noroshi.desk;

import dev.noroshi.store.TestDatabase;
import java.nio.file.Path;

final class PostgresDeskTest extends DeskContract {

  @Override
  String emptyDatabase(Path folder) {
    return TestDatabase.postgres();
  }
}
