package dev.noroshi.store;

import com.github.kagkarlsson.scheduler.SchedulerBuilder;
import com.github.kagkarlsson.scheduler.Waiter;
import com.github.kagkarlsson.scheduler.task.Task;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;

/**
 * A db-scheduler whose rounds of polling do not go by the clock. Its own would wait until the clock
 * says so, which after a step back of an hour is an hour without reminders.
 */
final class Rounds extends SchedulerBuilder {

  Rounds(DataSource source, Task<?> task) {
    super(source, List.of(task));
  }

  @Override
  protected Waiter buildWaiter() {
    return new Waiter(Timers.POLL, () -> Instant.EPOCH.plusNanos(System.nanoTime()));
  }
}
