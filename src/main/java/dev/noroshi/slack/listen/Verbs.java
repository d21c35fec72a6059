package dev.noroshi.slack.listen;

import com.slack.api.bolt.response.Response;
import dev.noroshi.desk.StartWalk;
import dev.noroshi.record.Incident;
import dev.noroshi.slack.call.CallFailed;
import dev.noroshi.slack.cards.DutiesCard;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.function.BiFunction;

/** What each verb of {@code /noroshi} does. */
final class Verbs {

  private final Room room;
  private final StartForm start;
  private final FactForms facts;
  private final CourseForms course;
  private final PeopleForms people;
  private final AudienceForm audience;
  private final WatchForm watch;
  private final StatusPage status;
  private final Handing handing;
  private final Pages pages;
  private final Checking checking;
  private final ReachForm reach;
  private final PreparePage prepare;
  private final Contacts contacts;

  Verbs(
      Room room,
      StartForm start,
      FactForms facts,
      CourseForms course,
      PeopleForms people,
      AudienceForm audience,
      WatchForm watch,
      StatusPage status,
      Handing handing,
      Pages pages,
      Checking checking,
      ReachForm reach,
      PreparePage prepare,
      Contacts contacts) {
    this.room = room;
    this.start = start;
    this.facts = facts;
    this.course = course;
    this.people = people;
    this.audience = audience;
    this.watch = watch;
    this.status = status;
    this.handing = handing;
    this.pages = pages;
    this.checking = checking;
    this.reach = reach;
    this.prepare = prepare;
    this.contacts = contacts;
  }

  void register(Commands commands) {
    commands.on(ask -> start(ask, false), "start", "開始");
    commands.on(ask -> start(ask, true), "drill", "訓練");
    commands.on(ask -> decide(ask, "sharing"), "share", "共有");
    commands.on(ask -> decide(ask, "disclosure"), "disclose", "公表");
    form(commands, (kept, incident) -> facts.note(kept, ""), "add", "追加", "記録");
    form(commands, course::stage, "stage", "段階");
    form(commands, people::role, "roles", "役割");
    form(commands, people::shift, "handover", "引き継ぎ", "引継ぎ", "引継");
    form(commands, (kept, incident) -> course.close(kept), "close", "終了");
    form(commands, (kept, incident) -> watch.view(kept, false), "watched", "監視");
    commands.on(ask -> with(ask, this::reopen), "reopen", "再開");
    commands.on(ask -> with(ask, this::audience), "audience", "社外");
    commands.on(ask -> with(ask, this::status), "status", "状況");
    commands.on(ask -> with(ask, this::duties), "duties", "届け出", "届出");
    commands.on(ask -> with(ask, checking::asked), "checklist", "チェックリスト", "点検");
    commands.on(
        ask -> ask.show(reach.view(new Kept("", ask.lang(), ""), ask.who().person())), "me", "自分");
    commands.on(ask -> with(ask, handing::export), "export", "書き出し");
    commands.on(this::prepare, "prepare", "備え", "そなえ");
    commands.on(contacts::all, "parties", "連絡先", "相談先");
    commands.on(ask -> ask.say("slack.help"), "help", "ヘルプ");
  }

  /** Something that is done to the incident of the channel. */
  @FunctionalInterface
  private interface OnIncident {
    Response run(Ask ask, Incident incident);
  }

  private static Response with(Ask ask, OnIncident verb) {
    return ask.incident()
        .map(incident -> verb.run(ask, incident))
        .orElseGet(() -> ask.say("slack.no-incident"));
  }

  /** A verb that opens a form on an open incident. */
  private static void form(
      Commands commands, BiFunction<Kept, Incident, JsonObject> form, String... names) {
    commands.on(
        ask ->
            with(
                ask,
                (asked, incident) ->
                    incident.outline().isOpen()
                        ? asked.show(form.apply(asked.keeping(), incident))
                        : asked.say("slack.is-closed")),
        names);
  }

  private Response start(Ask ask, boolean drill) {
    if (ask.incident().isPresent()) {
      return ask.say("refused.channel-taken", "incident", ask.incident().get().id());
    }
    String channel = ask.place().channel();
    return ask.show(start.view(channel, ask.lang(), start.where(channel), drill));
  }

  private Response decide(Ask ask, String flow) {
    return with(
        ask,
        (asked, incident) -> {
          if (!incident.outline().isOpen()) {
            return asked.say("slack.is-closed");
          }
          return incident.walks().current(flow).isPresent()
              ? asked.say("slack.walk.exists")
              : room.handle(
                      new StartWalk(asked.who().ticket(asked.lang()), incident.id(), flow, null),
                      asked.who().person().lang())
                  .refused()
                  .map(refused -> asked.context().ack(refused))
                  .orElseGet(() -> asked.say("slack.walk.begun"));
        });
  }

  private Response reopen(Ask ask, Incident incident) {
    return incident.outline().isOpen()
        ? ask.say("slack.is-open")
        : ask.show(course.reopen(ask.keeping()));
  }

  private Response audience(Ask ask, Incident incident) {
    if (!incident.outline().isOpen()) {
      return ask.say("slack.is-closed");
    }
    try {
      return ask.show(audience.view(ask.keeping(), incident, ask.who().person()));
    } catch (CallFailed e) {
      return ask.say("slack.not-opened");
    }
  }

  private Response duties(Ask ask, Incident incident) {
    return pages
        .card(ask.place(), incident, DutiesCard.KEY, ask.lang())
        .map(ask::show)
        .orElseGet(() -> ask.say("slack.not-opened"));
  }

  private Response prepare(Ask ask) {
    String incident = ask.incident().map(Incident::id).orElse("");
    return ask.show(prepare.view(PreparePage.ALL, ask.lang(), incident));
  }

  private Response status(Ask ask, Incident incident) {
    List<JsonObject> blocks = status.blocks(incident, ask.speaker());
    room.board().anew(incident.id());
    room.aside().tell(ask.place(), ask.who().person().id(), null, blocks);
    return ask.context().ack();
  }
}
