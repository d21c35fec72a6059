package dev.noroshi.slack.listen;

import com.slack.api.bolt.App;
import dev.noroshi.desk.Desk;
import dev.noroshi.guide.Guide;
import dev.noroshi.slack.board.Audience;
import dev.noroshi.slack.board.Board;
import dev.noroshi.slack.cards.Cards;
import java.util.function.Supplier;

/** All that we listen to. */
public final class Listeners {

  private final Commands commands;
  private final Presses presses;
  private final Submissions submissions;

  public Listeners(Desk desk, Supplier<Guide> guide, Cards cards, Board board, Audience audience) {
    Room room = new Room(desk, guide, cards, board);
    StartForm startForm = new StartForm(room);
    WalkForms forms = new WalkForms(room);
    this.commands = new Commands(room, startForm, audience);
    this.presses = new Presses(room, forms, audience);
    this.submissions = new Submissions(startForm, forms);
  }

  public void register(App app) {
    commands.register(app);
    presses.register(app);
    submissions.register(app);
  }
}
