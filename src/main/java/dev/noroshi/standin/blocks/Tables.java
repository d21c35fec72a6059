package dev.noroshi.standin.blocks;

import static dev.noroshi.standin.blocks.Values.bool;
import static dev.noroshi.standin.blocks.Values.integer;
import static dev.noroshi.standin.blocks.Values.list;
import static dev.noroshi.standin.blocks.Values.name;
import static dev.noroshi.standin.blocks.Values.number;
import static dev.noroshi.standin.blocks.Values.oneOf;
import static dev.noroshi.standin.blocks.Values.orNull;
import static dev.noroshi.standin.blocks.Values.string;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;

/** The two tables. What is not so well known of the newer one: see each rule. */
final class Tables {

  static final int MAX_COLUMNS = 20;
  static final int MAX_TABLE_TEXT = 10_000;
  static final int MAX_DATA_TABLE_TEXT = 20_000;

  private Tables() {}

  private static Choice cell(Rule text) {
    return Choice.of()
        .or("raw_text", Shape.typed().need("text", text))
        .or("raw_number", Shape.typed().need("value", number()).may("text", name()))
        .or(RichText.BLOCK);
  }

  private static Rule rows(int min, int max, Rule text) {
    return list(min, max, list(1, MAX_COLUMNS, cell(text)));
  }

  private static Tie textUpTo(int max) {
    return (at, table) -> {
      if (Texts.length(table.get("rows")) > max) {
        at.member("rows")
            .report(Problem.TOO_LONG, "all cells must be less than " + (max + 1) + " characters");
      }
    };
  }

  static final Shape TABLE =
      Shape.block()
          .need("rows", rows(1, 100, string()))
          .may(
              "column_settings",
              list(
                  0,
                  MAX_COLUMNS,
                  orNull(
                      Shape.of()
                          .may("align", oneOf("left", "center", "right"))
                          .may("is_wrapped", bool()))))
          .tie(textUpTo(MAX_TABLE_TEXT));

  private static void headerIsNotRich(Place at, JsonObject table) {
    List<JsonValue> rows = Json.items(table.get("rows"));
    List<JsonValue> header = rows.isEmpty() ? List.of() : Json.items(rows.get(0));
    for (int i = 0; i < header.size(); i++) {
      if (Json.text(Json.object(header.get(i)), "type").equals("rich_text")) {
        at.member("rows").item(0).item(i).member("type").broken("unsupported type: rich_text");
      }
    }
  }

  private static void rowsAreEvenlyLong(Place at, JsonObject table) {
    List<JsonValue> rows = Json.items(table.get("rows"));
    for (int i = 1; i < rows.size(); i++) {
      if (Json.items(rows.get(i)).size() != Json.items(rows.get(0)).size()) {
        at.member("rows").item(i).broken("must have as many cells as the first row");
      }
    }
  }

  /** Up to 200 rows and a header; the page said 100 until the summer of 2026. */
  static final Shape DATA_TABLE =
      Shape.block()
          .need("caption", name())
          .need("rows", rows(2, 201, name()))
          .may("page_size", integer(1, 100))
          .may("row_header_column_index", integer(0, MAX_COLUMNS - 1L))
          .open()
          .tie(Tables::headerIsNotRich)
          .tie(Tables::rowsAreEvenlyLong)
          .tie(textUpTo(MAX_DATA_TABLE_TEXT));
}
