package dev.noroshi.slack.listen;

import com.slack.api.bolt.App;
import com.slack.api.bolt.context.builtin.ViewSubmissionContext;
import com.slack.api.bolt.request.builtin.ViewSubmissionRequest;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.view.ViewState;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The modals that are sent. What is not taken is told beside a field, and nothing typed is lost.
 */
final class Submissions {

  private final StartForm startForm;
  private final WalkForms forms;

  Submissions(StartForm startForm, WalkForms forms) {
    this.startForm = startForm;
    this.forms = forms;
  }

  void register(App app) {
    on(
        app,
        StartForm.CALLBACK,
        "name",
        (who, kept, fields) ->
            startForm.submitted(
                who, kept, fields.text("name"), fields.time("noticed"), fields.choice("kind")));
    on(
        app,
        WalkForms.OPEN,
        "reason",
        (who, kept, fields) ->
            forms.opened(
                who, kept, fields.text("reason"), fields.optional("finder"), fields.time("again")));
    on(
        app,
        WalkForms.CHANGE,
        "reason",
        (who, kept, fields) ->
            forms.changed(who, kept, fields.choice("answer"), fields.optional("reason")));
  }

  /** What a sent form does; gives what the person is told when it was not taken. */
  @FunctionalInterface
  private interface Taking {
    Optional<String> take(Who who, String kept, Fields fields);
  }

  private static void on(App app, String callback, String field, Taking taking) {
    app.viewSubmission(callback, (request, context) -> answer(request, context, field, taking));
  }

  private static Response answer(
      ViewSubmissionRequest request, ViewSubmissionContext context, String field, Taking taking) {
    var payload = request.getPayload();
    var user = payload.getUser();
    String handle = user.getUsername() == null ? user.getName() : user.getUsername();
    Who who = new Who(payload.getTeam().getId(), user.getId(), handle, payload.getTriggerId());
    Fields fields = new Fields(payload.getView().getState().getValues());
    return taking
        .take(who, payload.getView().getPrivateMetadata(), fields)
        .map(refused -> context.ackWithErrors(Map.of(field, refused)))
        .orElseGet(context::ack);
  }

  /** What was typed and chosen, by the names of our fields. */
  private record Fields(Map<String, Map<String, ViewState.Value>> values) {

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

    @Nullable Integer time(String field) {
      ViewState.Value value = value(field);
      return value == null ? null : value.getSelectedDateTime();
    }

    String choice(String field) {
      ViewState.Value value = value(field);
      return value == null || value.getSelectedOption() == null
          ? ""
          : value.getSelectedOption().getValue();
    }
  }
}
