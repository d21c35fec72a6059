package dev.noroshi.standin.blocks;

import static dev.noroshi.standin.blocks.Values.list;
import static dev.noroshi.standin.blocks.Values.name;
import static dev.noroshi.standin.blocks.Values.oneOf;
import static dev.noroshi.standin.blocks.Values.url;

/**
 * Tasks and plans (2026), for which no lengths are published. Open: a plan takes a status that its
 * page does not have. Titles are bare strings, whatever the page's type column says.
 */
final class Tasks {

  private Tasks() {}

  private static final Rule SOURCE =
      Choice.of().or("url", Shape.typed().need("url", url()).need("text", name()));

  private static Shape task(Shape shape) {
    return shape
        .need("task_id", name())
        .need("title", name())
        .may("details", RichText.BLOCK)
        .may("output", RichText.BLOCK)
        .may("sources", list(SOURCE))
        .may("status", oneOf("pending", "in_progress", "complete", "error"))
        .open();
  }

  static final Shape TASK_CARD = task(Shape.block());

  /** The tasks of a plan may go without a type. */
  static final Shape PLAN =
      Shape.block()
          .need("title", name())
          .may("tasks", list(task(Shape.of().may("type", oneOf("task_card")))))
          .open();
}
