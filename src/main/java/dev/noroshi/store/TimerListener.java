package dev.noroshi.store;

import com.github.kagkarlsson.scheduler.event.AbstractSchedulerListener;
import com.github.kagkarlsson.scheduler.task.Execution;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete.Result;
import java.time.Duration;

/** Hears from db-scheduler, and tells it in our words. */
final class TimerListener extends AbstractSchedulerListener {

  private final Firings told;

  TimerListener(Firings told) {
    this.told = told;
  }

  @Override
  public void onExecutionComplete(ExecutionComplete done) {
    if (done.getResult() == Result.OK) {
      // The execution's own time moves with each try.
      Duration late = Duration.between(Timers.due(done.getExecution().getId()), done.getTimeDone());
      told.fired(late.isNegative() ? Duration.ZERO : late);
    } else {
      told.failed();
    }
  }

  @Override
  public void onExecutionDead(Execution execution) {
    told.takenOver();
  }
}
