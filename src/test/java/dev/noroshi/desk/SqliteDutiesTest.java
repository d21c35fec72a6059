package dev.noroshi.desk;

import dev.noroshi.store.TestDatabase;
import java.nio.file.Path;

final class SqliteDutiesTest extends DutiesContract {

  @Override
  String emptyDatabase(Path folder) {
    return TestDatabase.sqlite(folder);
  }
}
