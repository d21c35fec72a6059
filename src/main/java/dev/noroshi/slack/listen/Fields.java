package dev.noroshi.slack.listen;

import com.slack.api.model.view.ViewState;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What was typed and chosen in a form, by the names of our fields. */
record Fields(Map<String, Map<String, ViewState.Value>> values) {

  private ViewState.@Nullable Value value(String field) {
    return values.getOrDefault(field, Map.of()).get("value");
  }

  String text(String field) {
    String text = optional(field);
    return text == null ? "" : text;
  }

  @Nullable String optional(String field) {
    ViewState.Value value = value(field);
    return value == null ? null : value.getValue();
  }

  @Nullable Instant time(String field) {
    ViewState.Value value = value(field);
    return value == null || value.getSelectedDateTime() == null
        ? null
        : Instant.ofEpochSecond(value.getSelectedDateTime());
  }

  /** What was chosen of a list; empty when nothing was. */
  String choice(String field) {
    ViewState.Value value = value(field);
    return value == null || value.getSelectedOption() == null
        ? ""
        : value.getSelectedOption().getValue();
  }

  /** All that was chosen of a list. */
  List<String> choices(String field) {
    ViewState.Value value = value(field);
    return value == null || value.getSelectedOptions() == null
        ? List.of()
        : value.getSelectedOptions().stream().map(ViewState.SelectedOption::getValue).toList();
  }

  /** A day as it is written, such as {@code 2026-12-29}. */
  @Nullable String date(String field) {
    ViewState.Value value = value(field);
    return value == null ? null : value.getSelectedDate();
  }

  /** A time of day as it is written, such as {@code 21:00}. */
  @Nullable String timeOfDay(String field) {
    ViewState.Value value = value(field);
    return value == null ? null : value.getSelectedTime();
  }

  /** The person who was chosen, by id. */
  @Nullable String person(String field) {
    ViewState.Value value = value(field);
    return value == null ? null : value.getSelectedUser();
  }
}
