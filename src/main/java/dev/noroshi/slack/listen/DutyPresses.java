package dev.noroshi.slack.listen;

import dev.noroshi.desk.DecideDuty;
import dev.noroshi.desk.LeaveStage;
import dev.noroshi.desk.TakeDuty;
import dev.noroshi.desk.TellTriage;
import dev.noroshi.duty.Duty;
import dev.noroshi.slack.cards.Actions;
import dev.noroshi.slack.cards.Speaker;
import java.time.Clock;
import java.time.ZoneId;

/** The buttons of the duties and of reminders. */
final class DutyPresses {

  private final Pages pages;
  private final DutyForms forms;
  private final TriggerForm trigger;
  private final TriageForm triage;
  private final SnoozeForm snooze;
  private final EntityForm entity;
  private final PreparePage prepare;
  private final Clock clock;

  DutyPresses(
      Pages pages,
      DutyForms forms,
      TriggerForm trigger,
      TriageForm triage,
      SnoozeForm snooze,
      EntityForm entity,
      PreparePage prepare,
      Clock clock) {
    this.pages = pages;
    this.forms = forms;
    this.trigger = trigger;
    this.triage = triage;
    this.snooze = snooze;
    this.entity = entity;
    this.prepare = prepare;
    this.clock = clock;
  }

  void register(Presses presses) {
    presses.on(Actions.TELL, this::tell);
    presses.on(Actions.CHANGE_TOLD, deed -> deed.show(triage.view(kept(deed), deed.incident())));
    presses.on(Actions.APPLIES, this::applies);
    presses.on(Actions.NOT_OURS, deed -> deed.show(forms.decide(kept(deed), Duty.Verdict.NOT)));
    presses.on(Actions.UNDECIDED, deed -> deed.show(forms.decide(kept(deed), Duty.Verdict.OPEN)));
    presses.on(Actions.TAKE_DUTY, this::take);
    presses.on(Actions.LEAVE_STAGE, deed -> deed.show(forms.leave(kept(deed))));
    presses.on(Actions.WANT_STAGE, this::want);
    presses.on(
        Actions.FILED,
        deed -> deed.show(forms.filed(kept(deed), deed.incident().time(clock.instant()))));
    presses.on(Actions.TAKE_BACK_FILING, deed -> deed.show(forms.takeBack(kept(deed))));
    presses.on(
        Actions.TRIGGER,
        deed ->
            trigger
                .view(kept(deed), deed.incident())
                .ifPresentOrElse(deed::show, () -> deed.tell(deed.aside().say("slack.replaced"))));
    presses.on(
        Actions.SNOOZE, deed -> deed.show(snooze.view(kept(deed), deed.incident(), zone(deed))));
    presses.on(Actions.ENTITY, this::entities);
  }

  private static ZoneId zone(Deed deed) {
    return deed.who().person().zone();
  }

  /** What a form remembers: the incident and all that the button carries. */
  private static Kept kept(Deed deed) {
    return deed.keeping(deed.reading(), deed.value());
  }

  /** The first legal entity is named at once; later there is a list to look at. */
  private void entities(Deed deed) {
    String incident = deed.incident().id();
    deed.show(
        prepare.isFirstEntity()
            ? entity.view(kept(deed))
            : prepare.view(PreparePage.ENTITIES, deed.reading(), incident));
  }

  private void tell(Deed deed) {
    String[] parts = deed.arg().split("\\|", -1);
    if (parts.length == 3 && parts[2].matches("\\d{1,18}")) {
      var unused =
          deed.handle(
              new TellTriage(
                  deed.who().ticket(deed.lang()),
                  deed.incident().id(),
                  parts[0],
                  parts[1],
                  Long.valueOf(parts[2])));
      pages.again(deed);
    }
  }

  private void applies(Deed deed) {
    var unused =
        deed.handle(
            new DecideDuty(
                deed.who().ticket(deed.lang()),
                deed.incident().id(),
                deed.arg(),
                Duty.Verdict.APPLIES,
                null));
    pages.again(deed);
  }

  /** A stage that was left is owed after all. */
  private void want(Deed deed) {
    int stage = deed.arg().lastIndexOf('|');
    if (stage > 0) {
      var unused =
          deed.handle(
              new LeaveStage(
                  deed.who().ticket(deed.lang()),
                  deed.incident().id(),
                  deed.arg().substring(0, stage),
                  deed.arg().substring(stage + 1),
                  false,
                  null));
      pages.again(deed);
    }
  }

  private void take(Deed deed) {
    boolean done =
        deed.handle(new TakeDuty(deed.who().ticket(deed.lang()), deed.incident().id(), deed.arg()))
            .isPresent();
    if (done && deed.kept() == null) {
      Speaker speaker = deed.aside();
      deed.tell(speaker.say("slack.duty.taken"));
    }
    pages.again(deed);
  }
}
