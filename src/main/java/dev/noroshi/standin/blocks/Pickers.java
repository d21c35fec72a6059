package dev.noroshi.standin.blocks;

import static dev.noroshi.standin.blocks.Compositions.CONFIRM;
import static dev.noroshi.standin.blocks.Compositions.plain;
import static dev.noroshi.standin.blocks.Values.bool;
import static dev.noroshi.standin.blocks.Values.integer;
import static dev.noroshi.standin.blocks.Values.name;
import static dev.noroshi.standin.blocks.Values.pattern;
import static dev.noroshi.standin.blocks.Values.string;

/** Dates and times. */
final class Pickers {

  private static final String DATE = "[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])";
  private static final String TIME = "([01][0-9]|2[0-3]):[0-5][0-9]";

  private Pickers() {}

  private static Shape picker() {
    return Shape.typed()
        .may("action_id", string(255))
        .may("confirm", CONFIRM)
        .may("focus_on_load", bool());
  }

  static final Choice DATE_OR_TIME =
      Choice.of()
          .or(
              "datepicker",
              picker().may("initial_date", pattern(DATE)).may("placeholder", plain(150)))
          .or(
              "timepicker",
              picker()
                  .may("initial_time", pattern(TIME))
                  .may("placeholder", plain(150))
                  .may("timezone", name()));

  /** In seconds since 1970, of ten digits. */
  static final Choice DATE_AND_TIME =
      Choice.of()
          .or(
              "datetimepicker",
              picker().may("initial_date_time", integer(1_000_000_000L, 9_999_999_999L)));
}
