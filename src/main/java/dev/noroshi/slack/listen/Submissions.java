package dev.noroshi.slack.listen;

import com.slack.api.app_backend.views.payload.ViewSubmissionPayload;
import com.slack.api.bolt.App;
import com.slack.api.bolt.context.builtin.ViewSubmissionContext;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.block.InputBlock;
import com.slack.api.model.view.View;
import dev.noroshi.record.Incident;
import dev.noroshi.slack.call.CallFailed;
import dev.noroshi.slack.who.Person;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The modals that are sent, by whom, and for which channel. */
final class Submissions {

  private static final Logger LOG = LoggerFactory.getLogger(Submissions.class);

  private final Room room;
  private final App app;
  private final Sight sight;

  Submissions(Room room, App app, Sight sight) {
    this.room = room;
    this.app = app;
    this.sight = sight;
  }

  /** What a sent form does. */
  @FunctionalInterface
  interface Taking {
    Response take(Sent sent);
  }

  /**
   * Takes the forms of a kind.
   *
   * @param field beside which it is said when nothing can be taken now
   */
  void on(String callback, String field, Taking taking) {
    app.viewSubmission(
        callback, (request, context) -> taken(request.getPayload(), context, field, taking));
  }

  /** The same, for a form whose fields differ from time to time: beside the first of them. */
  void on(String callback, Taking taking) {
    app.viewSubmission(
        callback,
        (request, context) -> {
          ViewSubmissionPayload payload = request.getPayload();
          return taken(payload, context, firstField(payload.getView()), taking);
        });
  }

  private static String firstField(View view) {
    return view.getBlocks().stream()
        .filter(InputBlock.class::isInstance)
        .map(block -> ((InputBlock) block).getBlockId())
        .findFirst()
        .orElse("");
  }

  private Response taken(
      ViewSubmissionPayload payload, ViewSubmissionContext context, String field, Taking taking) {
    Kept kept;
    try {
      kept = Kept.read(payload.getView().getPrivateMetadata());
    } catch (IllegalArgumentException e) {
      LOG.info("a form was sent that is none of ours");
      return context.ack();
    }
    Place place = new Place(payload.getTeam().getId(), kept.channel());
    String later = room.speaker(kept.lang()).say("slack.not-recorded");
    try {
      Optional<Person> person = room.gate().ours(payload.getUser().getId());
      if (person.isEmpty() || !mayActOn(place, person.get())) {
        return context.ackWithErrors(
            Map.of(field, room.speaker(kept.lang()).say("slack.not-yours")));
      }
      Who who = new Who(place.team(), person.get(), payload.getTriggerId());
      Fields fields = new Fields(payload.getView().getState().getValues());
      String below = payload.getView().getPreviousViewId();
      return taking.take(new Sent(room, context, who, place, kept, fields, below));
    } catch (CallFailed failed) {
      LOG.info("who sends a form is not known: {} {}", failed.kind(), failed.error());
      return context.ackWithErrors(Map.of(field, later));
    }
  }

  /** A form without a channel is for an incident that has none yet. */
  private boolean mayActOn(Place place, Person person) throws CallFailed {
    if (place.channel().isEmpty()) {
      return true;
    }
    Optional<Incident> incident = room.in(place);
    return incident.isPresent()
        ? sight.acts(incident.get(), person)
        : room.gate().isMember(place.channel(), person);
  }
}
