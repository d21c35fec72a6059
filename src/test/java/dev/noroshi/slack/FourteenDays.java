package dev.noroshi.slack;

import static dev.noroshi.standin.TestSlack.json;
import static dev.noroshi.standin.TestSlack.until;

import dev.noroshi.desk.AnswerQuestion;
import dev.noroshi.desk.Command;
import dev.noroshi.desk.DecideDuty;
import dev.noroshi.desk.FileStage;
import dev.noroshi.desk.GiveRole;
import dev.noroshi.desk.NoteFact;
import dev.noroshi.desk.SetAudience;
import dev.noroshi.desk.SetStage;
import dev.noroshi.desk.SetTrigger;
import dev.noroshi.desk.StartWalk;
import dev.noroshi.desk.TakeDuty;
import dev.noroshi.desk.TellTriage;
import dev.noroshi.desk.Ticket;
import dev.noroshi.duty.Duty;
import dev.noroshi.record.FactEntry;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * What people do in a case of ransomware at a listed manufacturer and its subsidiary in the EU,
 * from 30 December 2026, 03:10 in Tokyo, over the turn of the year.
 */
final class FourteenDays {

  static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
  static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  static final Instant BEGIN = at("2026-12-30T03:10");
  static final Instant END = at("2027-01-13T03:00");

  private static final String SHARE = "all/guide-jp-share/share_indicators_24h";
  private static final String OUTAGE = "all/guide-jp-disclose/outage_notice_4h";
  private static final String AT_ONCE = "all/guide-jp-disclose/first_public_notice_at_once";
  private static final String SECOND = "all/guide-jp-disclose/second_notice_on_recovery";

  private final Scene scene;
  private final Doing doing;
  private final Diary diary;
  private final List<Deed> deeds = new ArrayList<>();

  /** Something that somebody does at a time. */
  record Deed(Instant at, String what, Runnable done) {}

  FourteenDays(Scene scene, Diary diary) {
    this.scene = scene;
    this.doing = new Doing(scene);
    this.diary = diary;
  }

  static Instant at(String tokyo) {
    return LocalDateTime.parse(tokyo).atZone(TOKYO).toInstant();
  }

  private void add(String time, String what, Runnable done) {
    deeds.add(new Deed(at(time), what, done));
  }

  private void by(String person, BiFunction<Ticket, String, Command> command) {
    var unused = scene.desk().handle(command.apply(Cast.ticket(person), doing.incident().id()));
  }

  private void tell(String time, String by, String question, String answer) {
    add(
        time,
        by + " answers " + question + ": " + answer,
        () -> by(by, (t, id) -> new TellTriage(t, id, question, answer)));
  }

  private void fact(String time, String by, String element, String text) {
    add(
        time,
        by + " records: " + text,
        () ->
            by(
                by,
                (t, id) ->
                    new NoteFact(
                        t, id, new FactEntry.Content(element, text, null, true, null, null))));
  }

  private void role(String role, String person, @Nullable String deputy) {
    by(Cast.SATO, (t, id) -> new GiveRole(t, id, role, person, deputy, null, null));
  }

  private void stage(String time, String stage) {
    add(time, "stage: " + stage, () -> by(Cast.SATO, (t, id) -> new SetStage(t, id, stage)));
  }

  /** The key of a duty of one of the legal entities. */
  String duty(String entity, String rest) {
    return id(entity) + "/" + rest;
  }

  private String id(String entity) {
    return scene.desk().profile().entities().values().stream()
        .filter(one -> one.name().equals(entity))
        .findFirst()
        .orElseThrow()
        .entity();
  }

  private void decide(
      String time, String by, String entity, String rest, Duty.Verdict verdict, String reason) {
    add(
        time,
        by + " decides: " + rest + " " + verdict,
        () -> by(by, (t, id) -> new DecideDuty(t, id, duty(entity, rest), verdict, reason)));
  }

  private void since(String time, String by, String entity, String trigger, String since) {
    add(
        time,
        by + " says: " + trigger + " of " + entity + " was " + since,
        () ->
            by(
                by,
                (t, id) ->
                    new SetTrigger(t, id, id(entity), of(trigger), trigger, at(since), null)));
  }

  /** What a company recognises is recognised under one rule; here that of the exchange. */
  private static @Nullable String of(String trigger) {
    return trigger.equals("recognition") ? "jp-tse-402" : null;
  }

  private void file(String time, String by, String entity, String rest, String stage) {
    add(
        time,
        by + " did: " + rest + " " + stage,
        () -> {
          String key = entity.isEmpty() ? rest : duty(entity, rest);
          by(by, (t, id) -> new FileStage(t, id, key, stage, at(time), null));
        });
  }

  private void answer(String time, String by, String flow, String question, String answer) {
    add(
        time,
        by + " answers " + flow + ", " + question + ": " + answer,
        () -> {
          if (doing.incident().walks().current(flow).isEmpty()) {
            by(by, (t, id) -> new StartWalk(t, id, flow, null));
          }
          String walk = doing.incident().walks().current(flow).orElseThrow().id();
          by(by, (t, id) -> new AnswerQuestion(t, id, walk, question, answer, null, "新しく分かったため"));
        });
  }

  private void press(String time, String person, String action, Runnable then) {
    add(
        time,
        Cast.NAMES.get(person) + " presses " + action,
        () -> {
          doing.press(person, diary.direct(person), diary.newest(person, action), action);
          then.run();
        });
  }

  private void putOff(String person, int choice, String reason) {
    String until = Doing.options(scene.topmost(person), "until").get(choice);
    doing.send(person, json("until", Scene.chosen(until), "reason", Scene.typed(reason)));
  }

  private void invited(String time) {
    add(
        time,
        "a vendor's guest joins, and the channel is opened to them",
        () -> {
          scene.slack().control("invite", "as", "U1", "channel", "C2", "user", "UV");
          until(
              "silent",
              () -> doing.cards("U1", "C2").stream().noneMatch(c -> c.toString().contains("暗号化")));
          by(
              Cast.KOBAYASHI,
              (t, id) -> new SetAudience(t, id, "T1/C2", "Vendor", true, List.of("UV")));
        });
  }

  private void gone(String time) {
    add(
        time,
        "the guest leaves",
        () -> scene.slack().control("kick", "as", "U1", "channel", "C2", "user", "UV"));
  }

  /** All of it, in the order of time. */
  List<Deed> deeds() {
    dayOne();
    overTheNewYear();
    afterIt();
    return List.copyOf(deeds);
  }

  private void dayOne() {
    add("2026-12-30T03:10", "佐藤 begins", () -> scene.start("生産管理サーバーの暗号化"));
    fact("2026-12-30T03:25", Cast.SATO, "endpoint", "通信先 198.51.100.7、hxxp://pay[.]example");
    fact("2026-12-30T03:35", Cast.SATO, "malware", "拡張子 .lock2 に変える実行ファイル update.exe");
    add("2026-12-30T03:40", "roles", this::roles);
    stage("2026-12-30T03:50", "initial-response");
    tell("2026-12-30T04:10", Cast.SATO, "personalData", "unknown");
    tell("2026-12-30T04:12", Cast.SATO, "outage", "yes");
    answer("2026-12-30T04:20", Cast.SATO, "sharing", "unclearPoints", "yes");
    answer("2026-12-30T04:21", Cast.SATO, "sharing", "unknownAttack", "unknown");
    answer("2026-12-30T04:22", Cast.SATO, "sharing", "notWidespread", "yes");
    tell("2026-12-30T06:30", Cast.SUZUKI, "personalData", "yes");
    tell("2026-12-30T06:32", Cast.SUZUKI, "spare", "no");
    tell("2026-12-30T06:34", Cast.SUZUKI, "contents", "neither");
    tell("2026-12-30T06:36", Cast.SUZUKI, "abroad", "unknown");
    tell("2026-12-30T06:38", Cast.SUZUKI, "ransom", "no");
    tell("2026-12-30T06:40", Cast.SUZUKI, "weakness", "neither");
    decide("2026-12-30T07:30", Cast.SUZUKI, Cast.MAKER, Cast.PPC, Duty.Verdict.APPLIES, "顧客台帳が暗号化");
    since("2026-12-30T07:35", Cast.SUZUKI, Cast.MAKER, "awareness", "2026-12-30T03:05");
    decide("2026-12-30T08:00", Cast.SUZUKI, Cast.MAKER, Cast.TSE, Duty.Verdict.APPLIES, "受注停止");
    since("2026-12-30T08:02", Cast.SUZUKI, Cast.MAKER, "recognition", "2026-12-30T07:50");
    file("2026-12-30T08:50", Cast.NAKAMURA, "", OUTAGE, "outage_notice_4h");
    file("2026-12-30T15:00", Cast.SATO, Cast.MAKER, "jp-police/consult", "consult");
    file("2026-12-30T16:40", Cast.NAKAMURA, Cast.MAKER, Cast.TSE, "timely_disclosure");
    decide(
        "2026-12-30T17:30",
        Cast.DANA,
        Cast.EUROPE,
        Cast.NIS2,
        Duty.Verdict.APPLIES,
        "Orders stopped");
    decide(
        "2026-12-30T17:32", Cast.DANA, Cast.EUROPE, Cast.GDPR, Duty.Verdict.APPLIES, "Staff data");
    since("2026-12-30T17:35", Cast.DANA, Cast.EUROPE, "awareness", "2026-12-30T17:00");
    file("2026-12-30T20:10", Cast.SATO, "", SHARE, "share_indicators_24h");
  }

  private void roles() {
    role("lead", Cast.SUZUKI, Cast.KOBAYASHI);
    role("security", Cast.SATO, null);
    role("counsel", Cast.TAKAHASHI, Cast.NAKAMURA);
    role("pr", Cast.ITO, null);
    role("manager", Cast.TANAKA, Cast.YAMADA);
    role("manager", Cast.DANA, null);
  }

  private void overTheNewYear() {
    tell("2026-12-31T10:00", Cast.NAKAMURA, "abroad", "eu");
    decide(
        "2026-12-31T10:05", Cast.NAKAMURA, Cast.MAKER, Cast.PEOPLE, Duty.Verdict.APPLIES, "要件に当たる");
    since("2026-12-31T10:30", Cast.NAKAMURA, Cast.MAKER, "awareness", "2026-12-29T22:40");
    answer("2026-12-31T10:40", Cast.NAKAMURA, "disclosure", "serviceOrBusinessImpact", "yes");
    stage("2026-12-31T11:00", "investigation");
    invited("2026-12-31T13:00");
    answer("2026-12-31T14:00", Cast.NAKAMURA, "disclosure", "secondaryDamage", "yes");
    press("2026-12-31T15:20", "U9", "take-duty", () -> {});
    file("2026-12-31T16:10", Cast.DANA, Cast.EUROPE, Cast.NIS2, "early_warning_24h");
    file("2026-12-31T19:30", Cast.NAKAMURA, "", AT_ONCE, "first_public_notice_at_once");
    file("2027-01-01T10:30", Cast.NAKAMURA, Cast.MAKER, Cast.PPC, "preliminary_target_3d");
    press("2027-01-01T12:00", "U3", "snooze", () -> putOff("U3", 1, "Danaさんの確認待ち"));
    decide(
        "2027-01-02T10:30", Cast.NAKAMURA, Cast.MAKER, Cast.GDPR, Duty.Verdict.NOT, "対象の人のデータなし");
    gone("2027-01-02T12:30");
    file("2027-01-02T15:40", Cast.DANA, Cast.EUROPE, Cast.GDPR, "notify_72h");
    file("2027-01-02T16:20", Cast.DANA, Cast.EUROPE, Cast.NIS2, "notification_72h");
  }

  private void afterIt() {
    file("2027-01-04T11:00", Cast.SATO, Cast.MAKER, "jp-ipa/consult", "consult");
    decide(
        "2027-01-04T13:00",
        Cast.TAKAHASHI,
        Cast.MAKER,
        "jp-jpcert/consult",
        Duty.Verdict.NOT,
        "IPAに届け出済み");
    decide(
        "2027-01-04T14:02",
        Cast.TAKAHASHI,
        Cast.MAKER,
        Cast.GDPR_PEOPLE,
        Duty.Verdict.NOT,
        "対象の人のデータなし");
    decide(
        "2027-01-04T14:10",
        Cast.DANA,
        Cast.EUROPE,
        Cast.GDPR_PEOPLE,
        Duty.Verdict.OPEN,
        "Risk not known");
    add(
        "2027-01-05T10:00",
        "高橋 takes the notices to people",
        () -> by(Cast.TAKAHASHI, (t, id) -> new TakeDuty(t, id, duty(Cast.MAKER, Cast.PEOPLE))));
    file("2027-01-06T15:00", Cast.TAKAHASHI, Cast.MAKER, Cast.PEOPLE, "individuals_prompt");
    stage("2027-01-07T09:30", "recovery");
    file("2027-01-08T10:00", Cast.ITO, "", SECOND, "second_notice_on_recovery");
    decide(
        "2027-01-09T11:00", Cast.DANA, Cast.EUROPE, Cast.GDPR_PEOPLE, Duty.Verdict.NOT, "Low risk");
    stage("2027-01-12T10:00", "after");
  }
}
