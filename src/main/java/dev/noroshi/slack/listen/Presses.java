package dev.noroshi.slack.listen;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.bolt.App;
import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.handler.builtin.BlockActionHandler;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.response.Response;
import com.slack.api.methods.SlackApiException;
import dev.noroshi.desk.StartWalk;
import dev.noroshi.guide.Flow;
import dev.noroshi.guide.Lang;
import dev.noroshi.record.Incident;
import dev.noroshi.record.Walk;
import dev.noroshi.slack.board.Audience;
import dev.noroshi.slack.board.CallFailed;
import dev.noroshi.slack.cards.Cards;
import dev.noroshi.slack.cards.Pressed;
import dev.noroshi.slack.cards.Speaker;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The buttons of cards. Whatever does not belong to the channel it was pressed in is nothing. */
final class Presses {

  private static final Logger LOG = LoggerFactory.getLogger(Presses.class);

  private final Room room;
  private final WalkForms forms;
  private final Audience audience;

  Presses(Room room, WalkForms forms, Audience audience) {
    this.room = room;
    this.forms = forms;
    this.audience = audience;
  }

  void register(App app) {
    on(app, Pressed.ANSWER, this::answer);
    on(app, Pressed.OPEN, deed -> deed.show(forms.open(deed.pressed(), deed.lang())));
    on(app, Pressed.CHANGE, this::change);
    on(app, Pressed.WHY, this::why);
    on(app, Pressed.REASONS, deed -> deed.show(forms.reasons(deed.walk(), deed.lang())));
    on(app, Pressed.OTHER_LANGUAGE, this::otherLanguage);
    app.blockAction(Pattern.compile(Pressed.START_WALK + ":.*"), this::start);
  }

  /** What was pressed, by whom, and on what it acts as the record stands now. */
  private record Deed(
      ActionContext context,
      BlockActionPayload payload,
      Who who,
      Place place,
      Pressed pressed,
      Incident incident,
      Walk walk,
      Speaker speaker) {

    Lang lang() {
      return speaker.lang();
    }

    boolean inModal() {
      return payload.getView() != null;
    }

    void show(JsonObject view) throws IOException, SlackApiException {
      String text = view.toString();
      boolean shown =
          inModal()
              ? Said.yes(
                  context.client().viewsPush(r -> r.triggerId(who.trigger()).viewAsString(text)))
              : Said.yes(
                  context.client().viewsOpen(r -> r.triggerId(who.trigger()).viewAsString(text)));
      if (!shown) {
        tell(speaker.say("slack.not-opened"));
      }
    }

    /** Tells only the person who pressed. */
    void tell(String text) throws IOException, SlackApiException {
      context.client().chatPostEphemeral(r -> r.channel(place.channel()).user(who.id()).text(text));
    }
  }

  /** What a button does. */
  @FunctionalInterface
  private interface Act {
    void on(Deed deed) throws IOException, SlackApiException;
  }

  private void on(App app, String action, Act act) {
    BlockActionHandler handler =
        (request, context) -> {
          Optional<Deed> deed = deed(request, context);
          if (deed.isPresent()) {
            if (isOurs(deed.get())) {
              act.on(deed.get());
            }
          } else {
            LOG.info("a button was pressed where it does not belong");
          }
          return context.ack();
        };
    app.blockAction(Pattern.compile(action + "(:.*)?"), handler);
  }

  /** Somebody from outside who sees a card changes nothing and learns nothing more. */
  private boolean isOurs(Deed deed) throws IOException, SlackApiException {
    try {
      return !audience.isOutside(deed.who().id());
    } catch (CallFailed e) {
      deed.tell(deed.speaker().say("slack.not-recorded"));
      return false;
    }
  }

  private Optional<Deed> deed(BlockActionRequest request, ActionContext context) {
    BlockActionPayload payload = request.getPayload();
    Pressed pressed;
    try {
      pressed = Pressed.read(String.valueOf(payload.getActions().get(0).getValue()));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
    String kept = payload.getView() == null ? null : payload.getView().getPrivateMetadata();
    Place place = place(payload, kept);
    return room.of(pressed, place)
        .flatMap(
            incident ->
                Room.walk(incident, pressed)
                    .map(
                        walk ->
                            new Deed(
                                context,
                                payload,
                                who(payload),
                                place,
                                pressed,
                                incident,
                                walk,
                                room.speaker(
                                    kept == null ? Cards.lang(incident) : WalkForms.lang(kept)))));
  }

  private static Place place(BlockActionPayload payload, @Nullable String kept) {
    String channel =
        kept == null ? payload.getChannel().getId() : kept.substring(0, kept.indexOf('|'));
    return new Place(payload.getTeam().getId(), channel);
  }

  private static Who who(BlockActionPayload payload) {
    BlockActionPayload.User user = payload.getUser();
    String handle = user.getUsername() == null ? user.getName() : user.getUsername();
    return new Who(payload.getTeam().getId(), user.getId(), handle, payload.getTriggerId());
  }

  private void answer(Deed deed) throws IOException, SlackApiException {
    Optional<String> refused =
        room.handle(
            WalkForms.answer(
                deed.who(), deed.pressed(), deed.pressed().answer(), null, deed.lang()),
            deed.lang());
    if (refused.isPresent()) {
      deed.tell(refused.get());
    }
    if (deed.inModal()) {
      redraw(deed);
    }
  }

  /** The card in the other language shows what the record now says. */
  private void redraw(Deed deed) throws IOException, SlackApiException {
    Incident incident = room.desk().incident(deed.incident().id());
    Optional<Walk> walk = Room.walk(incident, deed.pressed());
    if (walk.isPresent()) {
      String view = forms.otherLanguage(deed.place(), incident, walk.get(), deed.lang()).toString();
      Said.yes(
          deed.context()
              .client()
              .viewsUpdate(r -> r.viewId(deed.payload().getView().getId()).viewAsString(view)));
    }
  }

  private Optional<Flow.Question> question(Deed deed) {
    return room.desk().flow(deed.walk()).question(deed.pressed().question());
  }

  private void change(Deed deed) throws IOException, SlackApiException {
    Optional<Flow.Question> question = question(deed);
    if (question.isPresent()) {
      boolean answered =
          deed.walk().last(question.get().id()).filter(g -> g.answer() != null).isPresent();
      deed.show(forms.change(deed.pressed(), question.get(), answered, deed.lang()));
    }
  }

  private void why(Deed deed) throws IOException, SlackApiException {
    Optional<Flow.Question> question = question(deed);
    if (question.isPresent()) {
      var edition = room.desk().edition(deed.walk().edition());
      deed.show(forms.why(question.get(), edition, deed.lang()));
    }
  }

  private void otherLanguage(Deed deed) throws IOException, SlackApiException {
    Lang other = deed.lang().other();
    if (deed.inModal()) {
      redraw(
          new Deed(
              deed.context(),
              deed.payload(),
              deed.who(),
              deed.place(),
              deed.pressed(),
              deed.incident(),
              deed.walk(),
              room.speaker(other)));
    } else {
      deed.show(forms.otherLanguage(deed.place(), deed.incident(), deed.walk(), other));
    }
  }

  /** Begins the walk of a flow; its value is the incident and the flow. */
  private Response start(BlockActionRequest request, ActionContext context)
      throws IOException, SlackApiException {
    BlockActionPayload payload = request.getPayload();
    String[] parts = String.valueOf(payload.getActions().get(0).getValue()).split("\\|", -1);
    Place place = place(payload, null);
    Optional<Incident> incident = room.in(place).filter(i -> i.id().equals(parts[0]));
    if (incident.isPresent() && parts.length == 2 && !outside(payload.getUser().getId())) {
      Lang lang = Cards.lang(incident.get());
      Who who = who(payload);
      Optional<String> refused =
          room.handle(new StartWalk(who.ticket(lang), parts[0], parts[1], null), lang);
      if (refused.isPresent()) {
        context
            .client()
            .chatPostEphemeral(r -> r.channel(place.channel()).user(who.id()).text(refused.get()));
      }
    }
    return context.ack();
  }

  private boolean outside(String person) {
    try {
      return audience.isOutside(person);
    } catch (CallFailed e) {
      return true;
    }
  }
}
