package dev.noroshi.desk;

import dev.noroshi.guide.Guide;
import dev.noroshi.guide.Lang;
import dev.noroshi.guide.TheGuide;
import dev.noroshi.guide.tree.GuideFiles;
import dev.noroshi.record.Incident;
import dev.noroshi.record.Walk;
import dev.noroshi.store.SqlStore;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A desk on a real database, with one open incident and a clock to set. */
final class DeskFixture implements AutoCloseable {

  static final Instant NOON = Instant.parse("2026-11-21T03:00:00Z");
  static final String ID = "I1";

  final SettableClock clock = new SettableClock(NOON);
  final SqlStore store;
  final Desk desk;
  private Guide guide = TheGuide.checked();
  private int deliveries;

  DeskFixture(String url) {
    store = SqlStore.open(url);
    desk = new Desk(store, () -> guide, clock, new CountingIds("a"));
    desk.handle(open(ID, false, null));
  }

  /** Another node on the same database, with a memory of its own. */
  Desk otherNode() {
    return new Desk(store, () -> guide, clock, new CountingIds("b"));
  }

  /** The guide on disk changes under the running program. */
  void replaceInGuide(String file, String text, String by) {
    Map<String, String> texts = new HashMap<>(TheGuide.checked().files().texts());
    texts.computeIfPresent(file, (path, before) -> before.replace(text, by));
    guide = Guide.checked(new GuideFiles(texts));
  }

  Guide guide() {
    return guide;
  }

  Ticket by(String person) {
    deliveries++;
    return new Ticket(person, "d" + deliveries, Lang.JA);
  }

  Ticket sato() {
    return by("佐藤");
  }

  OpenIncident open(String id, boolean drill, @Nullable String channel) {
    return new OpenIncident(sato(), id, "夜間の不審な通信", drill, null, Lang.JA, channel, null);
  }

  Incident incident() {
    return desk.incident(ID);
  }

  String startWalk(String flow) {
    desk.handle(new StartWalk(sato(), ID, flow, null));
    return incident().walks().current(flow).orElseThrow().id();
  }

  Walk walk(String id) {
    return incident().walks().walk(id).orElseThrow();
  }

  Receipt answer(String walk, String question, String answer) {
    return desk.handle(answering(walk, question, answer));
  }

  AnswerQuestion answering(String walk, String question, String answer) {
    return new AnswerQuestion(sato(), ID, walk, question, answer, null, null);
  }

  @Override
  public void close() {
    store.close();
  }
}
