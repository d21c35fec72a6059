package dev.noroshi.store;

import java.nio.file.Path;

final class PostgresStoreTest extends StoreContract {

  @Override
  String emptyDatabase(Path folder) {
    return TestDatabase.postgres();
  }
}
