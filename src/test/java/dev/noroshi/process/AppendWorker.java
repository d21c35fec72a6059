package dev.noroshi.process;

import dev.noroshi.desk.CountingIds;
import dev.noroshi.desk.Desk;
import dev.noroshi.desk.NoteFact;
import dev.noroshi.desk.Receipt;
import dev.noroshi.desk.StoreException;
import dev.noroshi.desk.Ticket;
import dev.noroshi.guide.Guide;
import dev.noroshi.guide.Lang;
import dev.noroshi.guide.tree.GuideFiles;
import dev.noroshi.record.FactEntry;
import dev.noroshi.store.SqlStore;
import java.io.IOException;
import java.time.Clock;

/**
 * A process of its own that records facts in one incident and prints the number of each entry once
 * it was acknowledged. Arguments: URL, incident, name, how many.
 */
final class AppendWorker {

  private static final int TRIES = 20;

  private AppendWorker() {}

  public static void main(String[] args) throws IOException {
    Guide guide = Guide.kept(GuideFiles.bundled());
    String name = args[2];
    try (SqlStore store = SqlStore.open(args[0])) {
      Desk desk = new Desk(store, () -> guide, Clock.systemUTC(), new CountingIds(name));
      for (int i = 0; i < Integer.parseInt(args[3]); i++) {
        FactEntry.Content content =
            new FactEntry.Content("endpoint", name + "-" + i, null, true, null, null);
        Receipt receipt =
            patiently(
                desk, new NoteFact(new Ticket(name, name + "/" + i, Lang.JA), args[1], content));
        System.out.println(receipt.seq());
        System.out.flush();
      }
    }
  }

  /** A busy store says "try again"; the delivery key makes that safe. */
  private static Receipt patiently(Desk desk, NoteFact command) {
    for (int attempt = 1; ; attempt++) {
      try {
        return desk.handle(command);
      } catch (StoreException e) {
        if (e.code() != StoreException.Code.BUSY || attempt == TRIES) {
          throw e;
        }
      }
    }
  }
}
