package dev.noroshi.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class ChainTest {

  private static final String INCIDENT = "I1";

  private List<SealedEntry> record = List.of();

  @BeforeEach
  void sealOneOfEach() {
    record = new ArrayList<>(Entries.seal(INCIDENT, Entries.oneOfEach()));
  }

  private List<String> breaks() {
    return Chain.check(INCIDENT, record).stream().map(b -> b.seq() + " " + b.code()).toList();
  }

  @Property
  void what_was_sealed_is_sound(@ForAll("records") List<Entry> entries) {
    assertThat(Chain.check(INCIDENT, Entries.seal(INCIDENT, entries))).isEmpty();
  }

  @Provide
  Arbitrary<List<Entry>> records() {
    return Entries.any().list().ofMaxSize(8);
  }

  @Test
  void the_hash_of_the_first_entry_is_what_the_document_says() {
    SealedEntry first = record.get(0);

    assertThat(first.prev()).isEqualTo("0".repeat(64));
    assertThat(first.bodyHash()).isEqualTo(Hash.of(first.salt() + "\n" + first.body()));
    assertThat(first.hash())
        .isEqualTo(
            Hash.of("1\n" + first.prev() + "\n" + first.header() + "\n" + first.bodyHash() + "\n"));
    assertThat(first.header())
        .isEqualTo(
            "{\"incident\":\"I1\",\"type\":\"incident-opened\",\"at\":\"2026-11-21T03:00:01Z\","
                + "\"by\":\"佐藤\",\"lang\":\"ja\",\"version\":1}");
  }

  @Test
  void an_entry_left_out_shows() {
    record.remove(4);

    assertThat(breaks()).containsExactly("6 chain.number", "6 chain.previous");
  }

  @Test
  void two_entries_in_each_others_place_show() {
    SealedEntry fourth = record.remove(3);
    record.add(4, fourth);

    assertThat(breaks())
        .containsExactly(
            "5 chain.number",
            "5 chain.previous",
            "4 chain.number",
            "4 chain.previous",
            "6 chain.number",
            "6 chain.previous");
  }

  @Test
  void a_changed_body_shows() {
    SealedEntry e = record.get(2);
    record.set(2, with(e, e.header(), e.salt(), e.body() + " ", e.bodyHash(), e.hash()));

    assertThat(breaks()).containsExactly("3 chain.body");
  }

  @Test
  void a_changed_salt_shows() {
    SealedEntry e = record.get(2);
    record.set(2, with(e, e.header(), Entries.salt(99), e.body(), e.bodyHash(), e.hash()));

    assertThat(breaks()).containsExactly("3 chain.body");
  }

  @Test
  void a_changed_body_with_a_fitting_body_hash_shows_in_the_entry_hash() {
    SealedEntry e = record.get(3);
    String body = "{\"stage\":\"recovery\"}";
    String salt = Entries.salt(4);
    record.set(3, with(e, e.header(), salt, body, SealedEntry.bodyHash(salt, body), e.hash()));

    assertThat(breaks()).containsExactly("4 chain.hash");
  }

  @Test
  void an_entry_sealed_anew_shows_in_its_successor() {
    SealedEntry e = record.get(3);
    SealedEntry anew =
        SealedEntry.seal(
            INCIDENT,
            4,
            e.prev(),
            new Stamp(Entries.NOON, "佐藤", "ja"),
            new IncidentEntry.StageSet("recovery"),
            Entries.salt(4));
    record.set(3, anew);

    assertThat(breaks()).containsExactly("5 chain.previous");
  }

  @Test
  void a_changed_header_shows() {
    SealedEntry e = record.get(0);
    String header = e.header().replace("佐藤", "鈴木");
    record.set(0, with(e, header, e.salt(), e.body(), e.bodyHash(), e.hash()));

    assertThat(breaks()).containsExactly("1 chain.hash");
  }

  @Test
  void a_header_that_cannot_be_read_shows() {
    SealedEntry e = record.get(0);
    record.set(0, with(e, "nonsense", e.salt(), e.body(), e.bodyHash(), e.hash()));

    assertThat(breaks()).containsExactly("1 chain.hash", "1 chain.incident");
  }

  @Test
  void a_body_without_its_salt_shows() {
    SealedEntry e = record.get(1);
    record.set(1, with(e, e.header(), null, e.body(), e.bodyHash(), e.hash()));
    SealedEntry f = record.get(2);
    record.set(2, with(f, f.header(), f.salt(), null, f.bodyHash(), f.hash()));

    assertThat(breaks()).containsExactly("2 chain.body", "3 chain.body");
  }

  @Test
  void purging_leaves_the_chain_whole() {
    record.replaceAll(SealedEntry::withoutBody);

    assertThat(breaks()).isEmpty();
    assertThat(record.get(0).entry()).isEmpty();
    assertThat(record.get(0).open(IncidentTime.REAL).entry()).isNull();
    assertThat(record.get(0).type()).isEqualTo("incident-opened");
  }

  @Test
  void an_entry_of_another_incident_shows() {
    record = Entries.seal("I2", Entries.oneOfEach().subList(0, 1));

    assertThat(breaks()).containsExactly("1 chain.incident");
  }

  @Test
  void the_same_body_under_another_salt_has_another_hash() {
    assertThat(SealedEntry.bodyHash(Entries.salt(1), "{}"))
        .isNotEqualTo(SealedEntry.bodyHash(Entries.salt(2), "{}"));
  }

  private static SealedEntry with(
      SealedEntry e,
      String header,
      @Nullable String salt,
      @Nullable String body,
      String bodyHash,
      String hash) {
    return new SealedEntry(e.seq(), e.prev(), header, salt, body, bodyHash, hash);
  }
}
