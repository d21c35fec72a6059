package dev.noroshi.cli;

import dev.noroshi.guide.Guide;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Runs an engine over JSON lines, without a database. */
@Command(name = "batch")
final class BatchCommand implements Callable<Integer> {

  private final Session session;

  @Mixin final CommonOptions common = new CommonOptions();
  @Mixin final GuideOption guide = new GuideOption();

  @Parameters(paramLabel = "TASK", descriptionKey = "cli.option.task")
  Task task = Task.flow;

  /** Named as typed on the command line. */
  enum Task {
    faq,
    flow,
    deadline
  }

  BatchCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    Console console = session.console();
    Guide checked = session.guide(guide);
    BatchTask work =
        switch (task) {
          case faq -> new FaqBatch(checked, console);
          case flow -> new FlowBatch(checked, console);
          case deadline -> new DeadlineBatch(checked, console);
        };
    new BatchLines(work, console).run();
    return Exit.OK;
  }
}
