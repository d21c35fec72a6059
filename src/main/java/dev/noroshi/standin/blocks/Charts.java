package dev.noroshi.standin.blocks;

import static dev.noroshi.standin.blocks.Values.list;
import static dev.noroshi.standin.blocks.Values.number;
import static dev.noroshi.standin.blocks.Values.string;

import jakarta.json.JsonNumber;

/**
 * The {@code data_visualization} block. Twelve series or slices by its page, which said six until
 * the summer of 2026; that the labels are those of the axis is not checked.
 */
final class Charts {

  private static final Rule LABEL = string(1, 20);

  private Charts() {}

  private static final Rule SHARE =
      (at, value) -> {
        number().check(at, value);
        if (value instanceof JsonNumber share && share.bigDecimalValue().signum() <= 0) {
          at.broken("must be greater than 0");
        }
      };

  private static final Rule SERIES =
      Shape.of()
          .need("name", LABEL)
          .need("data", list(1, 20, Shape.of().need("label", LABEL).need("value", number())));

  private static final Rule AXES =
      Shape.of()
          .need("categories", list(0, 20, LABEL))
          .may("x_label", string(50))
          .may("y_label", string(50));

  private static final Rule ON_AXES =
      Shape.typed()
          .need("series", list(1, 12, SERIES))
          .need("axis_config", AXES)
          .tie(Ties.distinct("series", "name", Problem.FAILED_CONSTRAINT));

  private static final Rule PIE =
      Shape.typed()
          .need("segments", list(1, 12, Shape.of().need("label", LABEL).need("value", SHARE)));

  static final Shape BLOCK =
      Shape.block()
          .need("title", string(1, 50))
          .need(
              "chart",
              Choice.of().or("line", ON_AXES).or("bar", ON_AXES).or("area", ON_AXES).or("pie", PIE))
          .open();
}
