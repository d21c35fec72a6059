package dev.noroshi.process;

import dev.noroshi.store.TestDatabase;
import java.nio.file.Path;

final class PostgresProcessesTest extends ProcessesContract {

  @Override
  String emptyDatabase(Path folder) {
    return TestDatabase.postgres();
  }

  @Override
  int rounds() {
    return 20;
  }
}
