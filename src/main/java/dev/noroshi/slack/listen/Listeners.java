package dev.noroshi.slack.listen;

import com.slack.api.bolt.App;
import com.slack.api.methods.MethodsClient;
import dev.noroshi.desk.Desk;
import dev.noroshi.guide.Guide;
import dev.noroshi.guide.Lang;
import dev.noroshi.slack.board.Board;
import dev.noroshi.slack.call.CallFailed;
import dev.noroshi.slack.cards.Cards;
import dev.noroshi.slack.link.Traffic;
import dev.noroshi.slack.who.Audience;
import dev.noroshi.slack.who.People;
import java.time.Clock;
import java.util.function.Supplier;

/** All that we listen to, wired by hand. */
public final class Listeners implements AutoCloseable {

  private final Aside aside;
  private final Room room;
  private final Clock clock;
  private final Traffic traffic;

  public Listeners(
      MethodsClient client,
      Desk desk,
      Supplier<Guide> guide,
      Cards cards,
      Board board,
      People people,
      Audience audience,
      Clock clock,
      Traffic traffic) {
    this.clock = clock;
    this.traffic = traffic;
    this.aside = new Aside(client, person -> cards.speaker(lang(people, person)));
    this.room = new Room(desk, guide, cards, board, new Gate(people, audience), aside);
  }

  private static Lang lang(People people, String person) {
    try {
      return people.person(person).lang();
    } catch (CallFailed e) {
      return Lang.JA;
    }
  }

  public void register(App app, MethodsClient client) {
    Pages pages = new Pages(room);
    StatusPage status = new StatusPage(room);
    WatchForm watch = new WatchForm(room, pages);
    StartForm start = new StartForm(room, new Channels(client, aside), watch);
    WalkForms walks = new WalkForms(room);
    FactForms facts = new FactForms(room);
    CourseForms course = new CourseForms(room);
    PeopleForms people = new PeopleForms(room, client);
    AudienceForm audience = new AudienceForm(room);

    DutyForms duties = new DutyForms(room);
    TriggerForm trigger = new TriggerForm(room);
    TriageForm triage = new TriageForm(room);
    SnoozeForm snooze = new SnoozeForm(room, clock);
    ReachForm reach = new ReachForm(room);
    PreparePage prepare = new PreparePage(room);
    EntityForm entity = new EntityForm(room, prepare);
    VendorForm vendor = new VendorForm(room, prepare);
    NamesForm names = new NamesForm(room, prepare);

    Sight sight = new Sight(room.gate(), clock);
    Submissions submissions = new Submissions(room, app, sight);
    start.register(submissions);
    watch.register(submissions);
    walks.register(submissions);
    facts.register(submissions);
    course.register(submissions);
    people.register(submissions);
    audience.register(submissions);
    duties.register(submissions);
    trigger.register(submissions);
    triage.register(submissions);
    snooze.register(submissions);
    entity.register(submissions);
    reach.register(submissions);
    vendor.register(submissions);
    names.register(submissions);

    Checking checking = new Checking(room, pages);
    Presses presses = new Presses(room, app, sight);
    new WalkPresses(room, walks, pages).register(presses);
    new CardPresses(pages, facts, course, people, audience).register(presses);
    new DutyPresses(pages, duties, trigger, triage, snooze, entity, prepare, clock)
        .register(presses);
    checking.register(presses);
    new PreparePresses(room, prepare, entity, vendor, names, start, reach).register(app);

    Contacts contacts = new Contacts(room, sight);
    contacts.register(presses);
    contacts.register(app);
    new Questions(room, new Replies(), sight, traffic).register(app);

    Commands commands = new Commands(room);
    new Verbs(
            room,
            start,
            facts,
            course,
            people,
            audience,
            watch,
            status,
            new Handing(room),
            pages,
            checking,
            reach,
            prepare,
            contacts)
        .register(commands);
    commands.register(app);

    new Shortcuts(room, start, facts).register(app);
    new Threads(room).register(app);
    new Changes(room).register(app);
    new Comings(room).register(app);
    new Home(room, status, sight).register(app);
    new ReadPage(room, sight).register(app);
  }

  @Override
  public void close() {
    aside.close();
  }
}
