package dev.noroshi.process;

import dev.noroshi.store.TestDatabase;
import java.nio.file.Path;

final class SqliteProcessesTest extends ProcessesContract {

  @Override
  String emptyDatabase(Path folder) {
    return TestDatabase.sqlite(folder);
  }

  @Override
  int rounds() {
    return 20;
  }
}
