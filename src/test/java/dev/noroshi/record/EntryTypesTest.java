package dev.noroshi.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class EntryTypesTest {

  static List<Entry> oneOfEach() {
    return Entries.oneOfEach();
  }

  @Test
  void the_examples_hold_one_of_each_kind() {
    Set<Class<?>> kinds =
        Arrays.stream(Entry.class.getPermittedSubclasses())
            .flatMap(topic -> Stream.of(topic.getPermittedSubclasses()))
            .collect(Collectors.toSet());

    assertThat(Entries.oneOfEach()).extracting(Object::getClass).hasSameElementsAs(kinds);
    assertThat(Entries.oneOfEach()).extracting(Entry::type).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("oneOfEach")
  void reads_back_what_was_written(Entry entry) {
    assertThat(EntryTypes.read(entry.type(), CanonicalJson.write(entry.values()))).isEqualTo(entry);
  }

  @Property
  void reads_back_any_entry_whatever_people_typed(@ForAll("entries") Entry entry) {
    assertThat(EntryTypes.read(entry.type(), CanonicalJson.write(entry.values()))).isEqualTo(entry);
  }

  @Provide
  Arbitrary<Entry> entries() {
    return Entries.any();
  }

  @Test
  void the_bytes_of_an_entry_never_change() {
    // A record written today is verified in ten years: these lines may be added to, never edited.
    assertThat(Entries.oneOfEach())
        .extracting(entry -> entry.type() + " " + CanonicalJson.write(entry.values()))
        .containsExactly(
            "incident-opened {\"title\":\"夜間の不審な通信\",\"drill\":true,"
                + "\"noticedAt\":\"2026-11-21T03:00:00Z\",\"lang\":\"ja\",\"channel\":\"C1\"}",
            "time-mapped {\"machine\":\"2026-11-21T03:00:00Z\","
                + "\"incident\":\"2026-11-21T03:01:00Z\",\"factor\":60}",
            "clock-went-back {\"last\":\"2026-11-21T03:00:00Z\",\"now\":\"2026-11-21T02:59:00Z\"}",
            "watch-said {\"answer\":\"unknown\"}",
            "card-deleted {\"card\":\"walk/W1\"}",
            "record-taken {\"upTo\":4,\"head\":\"" + "a".repeat(64) + "\"}",
            "stage-set {\"stage\":\"detection\"}",
            "incident-closed {\"reason\":\"誤検知\","
                + "\"open\":[\"sharing\",\"disclosure/legallyRequired\"]}",
            "incident-reopened {\"reason\":\"続きがあった\"}",
            "walk-started {\"walk\":\"W1\",\"flow\":\"sharing\",\"edition\":\""
                + "e".repeat(64)
                + "\"}",
            "answered {\"walk\":\"W1\",\"question\":\"unclearPoints\",\"answer\":\"yes\"}",
            "left-open {\"walk\":\"W1\",\"question\":\"unknownAttack\","
                + "\"reason\":\"SOC の返事待ち\",\"finder\":\"木村\","
                + "\"askAgain\":\"2026-11-21T03:00:00Z\"}",
            "taken-back {\"walk\":\"W1\",\"question\":\"unknownAttack\",\"answer\":9}",
            "review-set {\"walk\":\"W1\",\"time\":\"2026-11-21T03:00:00Z\"}",
            "walk-abandoned {\"walk\":\"W1\",\"reason\":\"別の担当が始めた\"}",
            "fact-noted {\"fact\":\"F1\",\"element\":\"endpoint\",\"text\":\"198.51.100.7:443\","
                + "\"eventTime\":\"2026-11-21T03:00:00Z\",\"confirmed\":true,\"source\":\"EDR\","
                + "\"message\":\"T1/C1/1.2\"}",
            "fact-corrected {\"fact\":\"F1\",\"element\":\"endpoint\","
                + "\"text\":\"198.51.100.8:443\",\"eventTime\":\"2026-11-21T03:00:00Z\","
                + "\"confirmed\":true,\"source\":\"EDR\",\"message\":\"T1/C1/1.2\","
                + "\"reason\":\"読み違い\"}",
            "message-edited {\"message\":\"T1/C1/1.2\",\"text\":\"198.51.100.9:443\"}",
            "message-deleted {\"message\":\"T1/C1/1.2\"}",
            "role-given {\"role\":\"lead\",\"person\":\"佐藤\",\"deputy\":\"鈴木\","
                + "\"from\":\"2026-11-21T03:00:00Z\",\"until\":\"2026-11-21T04:00:00Z\"}",
            "role-ended {\"role\":\"lead\",\"person\":\"佐藤\"}",
            "audience-set {\"channel\":\"C2\",\"vendor\":\"運用ベンダ\",\"opened\":true,"
                + "\"people\":[\"U4\"]}",
            "handover-offered {\"to\":\"田中\",\"note\":\"遮断は済み\","
                + "\"until\":\"2026-11-21T11:00:00Z\"}",
            "handover-accepted {\"offer\":3}",
            "counsel-marked {\"entry\":2,\"marked\":true}",
            "purged {\"entries\":[2,3],\"reason\":\"保存期間の満了\"}",
            "handover-withdrawn {\"offer\":3}",
            "record-viewed {\"upTo\":7}",
            "triage-told {\"question\":\"personalData\",\"answer\":\"yes\",\"edition\":\""
                + "e".repeat(64)
                + "\"}",
            "duty-decided {\"entity\":\"own\",\"regime\":\"jp-appi-26\",\"group\":\"final\","
                + "\"verdict\":\"not\",\"reason\":\"対象外\",\"edition\":\""
                + "e".repeat(64)
                + "\"}",
            "trigger-set {\"entity\":\"own\",\"trigger\":\"awareness\","
                + "\"time\":\"2026-11-21T03:00:00Z\",\"note\":\"EDR の警告\"}",
            "stage-left {\"entity\":\"own\",\"regime\":\"eu-nis2-23\",\"stage\":\"progress_1m\","
                + "\"left\":true,\"reason\":\"終わった\"}",
            "stage-filed {\"entity\":\"own\",\"regime\":\"jp-appi-26\",\"stage\":\"final\","
                + "\"time\":\"2026-11-21T03:00:00Z\",\"number\":\"第12号\"}",
            "filing-taken-back {\"filing\":9,\"reason\":\"宛先違い\"}",
            "duty-owner {\"entity\":\"own\",\"regime\":\"jp-appi-26\",\"group\":\"final\","
                + "\"person\":\"佐藤\"}",
            "reminder-due {\"marks\":[\"own|jp-appi-26|final|limit|2026-11-21T03:01:00Z|"
                + "2026-11-21T03:00:00Z\"]}",
            "reminder-snoozed {\"reminder\":5,\"until\":\"2026-11-21T03:00:00Z\","
                + "\"reason\":\"返事待ち\"}",
            "told-in-person {\"reminder\":5,\"people\":[\"佐藤\"],\"why\":\"unanswered\"}",
            "not-reached {\"told\":6,\"person\":\"佐藤\"}",
            "digest-due {\"marks\":[\"own|jp-appi-26|final|limit|2026-11-21T03:01:00Z|"
                + "2026-11-21T03:00:00Z\"]}",
            "person-set {\"person\":\"佐藤\",\"phone\":\"03-0000-0000\",\"zone\":\"Asia/Tokyo\","
                + "\"quietFrom\":\"22:00\",\"quietUntil\":\"07:00\",\"awayFrom\":\"2026-12-29\","
                + "\"awayUntil\":\"2027-01-03\",\"deputy\":\"鈴木\"}",
            "entity-set {\"entity\":\"E1\",\"name\":\"例示株式会社\",\"traits\":[\"jp\",\"tse\"]}",
            "entity-removed {\"entity\":\"E1\"}",
            "vendor-set {\"vendor\":\"V1\",\"name\":\"運用ベンダ\",\"clause\":\"yes\","
                + "\"note\":\"#ops-vendor\"}",
            "vendor-removed {\"vendor\":\"V1\"}",
            "names-set {\"kind\":\"short\",\"names\":[\"例示\",\"RJ\"]}",
            "checklist-called {\"list\":\"reporting\",\"edition\":\"" + "e".repeat(64) + "\"}",
            "checklist-ticked {\"list\":\"reporting\",\"item\":\"record-sent\",\"done\":true,"
                + "\"edition\":\""
                + "e".repeat(64)
                + "\"}");
  }

  @Test
  void what_was_written_before_a_member_was_added_is_read_as_it_was_meant() {
    assertThat(
            EntryTypes.read(
                "fact-noted",
                "{\"fact\":\"F1\",\"element\":\"endpoint\",\"text\":\"x\",\"confirmed\":true}"))
        .isEqualTo(
            new FactEntry.Noted(
                "F1", new FactEntry.Content("endpoint", "x", null, true, null, null)));
    assertThat(EntryTypes.read("audience-set", "{\"channel\":\"C2\",\"opened\":false}"))
        .isEqualTo(new PeopleEntry.AudienceSet("C2", null, false, List.of()));
  }

  @Test
  void an_unknown_type_is_a_newer_programs() {
    assertThat(EntryTypes.read("nonsense", "{\"any\":[1]}")).isNull();
    assertThat(EntryTypes.knows("nonsense")).isFalse();
    assertThat(Entries.oneOfEach()).allMatch(entry -> EntryTypes.knows(entry.type()));
  }

  @Test
  void a_body_of_another_shape_is_refused_with_the_field() {
    assertThatThrownBy(() -> EntryTypes.read("stage-set", "{}"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("stage");
    assertThatThrownBy(() -> EntryTypes.read("stage-set", "{\"stage\":1}"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("stage");
    assertThatThrownBy(
            () -> EntryTypes.read("clock-went-back", "{\"last\":\"noon\",\"now\":\"x\"}"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("last");
    assertThatThrownBy(() -> EntryTypes.read("purged", "{\"entries\":[\"a\"],\"reason\":\"x\"}"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("entries");
  }
}
