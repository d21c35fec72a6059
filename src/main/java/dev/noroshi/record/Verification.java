package dev.noroshi.record;

import dev.noroshi.guide.tree.GuideFiles;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Checks an exported record with nothing but the file, and the head if one was kept elsewhere.
 *
 * <p>A line must be spelled exactly as the export spells it, so no flipped byte can hide in white
 * space or in an escape. What is proven without a head from elsewhere is only that the file agrees
 * with itself: whoever holds it could have written all of it anew, or left out the end.
 */
public final class Verification {

  /** What people do in the words of a guide, which the export carries. */
  private static final Set<String> OF_EDITION =
      Set.of(
          WalkEntry.Started.TYPE,
          DutyEntry.Told.TYPE,
          DutyEntry.Decided.TYPE,
          ChecklistEntry.Called.TYPE,
          ChecklistEntry.Ticked.TYPE);

  private final List<Problem> problems = new ArrayList<>();
  private final List<SealedEntry> entries = new ArrayList<>();
  private final Map<Long, String> withheld = new TreeMap<>();
  private final Map<String, Map<String, String>> editions = new HashMap<>();
  private String incident = "";
  private String statedHead = "";
  private long statedEntries = -1;
  private String lastFile = "";
  private @Nullable String statedSum;
  private @Nullable Chain chain;

  private Verification() {}

  /**
   * What was found.
   *
   * @param problems empty when the file is sound
   * @param headChecked whether the head was compared with one kept elsewhere
   */
  public record Report(
      String incident,
      long entries,
      String head,
      int counsel,
      int purged,
      Set<String> editions,
      boolean headChecked,
      List<Problem> problems) {

    public boolean sound() {
      return problems.isEmpty();
    }
  }

  /** A fault in a line of the file, counted from 1; {@code code} is a key under {@code verify}. */
  public record Problem(long line, String code, String detail) {}

  public static Report check(byte[] file, @Nullable String expectedHead) {
    return new Verification().run(file, expectedHead);
  }

  private Report run(byte[] file, @Nullable String expectedHead) {
    String start = "{\"format\":\"" + Export.FORMAT + "\"";
    byte[] opening = Arrays.copyOf(file, Math.min(file.length, start.length()));
    if (!new String(opening, StandardCharsets.UTF_8).equals(start)) {
      problem(1, "not-a-record", "");
      return report(expectedHead);
    }
    List<byte[]> lines = lines(file);
    if (lines.get(0).length > 1 && lines.get(0)[lines.get(0).length - 2] == '\r') {
      problem(1, "line-ends", "");
      return report(expectedHead);
    }
    int sumStart = 0;
    for (int i = 0; i < lines.size(); i++) {
      if (i < lines.size() - 1) {
        sumStart += lines.get(i).length;
      }
      line(i + 1, lines.get(i), i == lines.size() - 1);
    }
    if (statedSum == null || !statedSum.equals(Hash.of(Arrays.copyOf(file, sumStart)))) {
      problem(lines.size(), "sum", "");
    }
    String head = chain == null ? SealedEntry.NO_ENTRY : chain.head();
    if (statedEntries != entries.size()) {
      problem(1, "count", statedEntries + " ≠ " + entries.size());
    }
    if (!statedHead.equals(head)) {
      problem(1, "head", statedHead);
    }
    if (expectedHead != null && !expectedHead.equals(head)) {
      problem(1, "head-elsewhere", head);
    }
    List<OpenEntry> readable = readable();
    checkWithheld(Seals.EMPTY.after(readable));
    checkEditions(readable);
    return report(expectedHead);
  }

  private Report report(@Nullable String expectedHead) {
    return new Report(
        incident,
        entries.size(),
        chain == null ? SealedEntry.NO_ENTRY : chain.head(),
        (int) withheld.values().stream().filter(Export.Withheld.COUNSEL.word()::equals).count(),
        (int) withheld.values().stream().filter(Export.Withheld.PURGED.word()::equals).count(),
        new TreeSet<>(editions.keySet()),
        expectedHead != null,
        List.copyOf(problems));
  }

  private void line(int number, byte[] bytes, boolean last) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      Fields fields = Fields.parse(text);
      Fields canonical = read(number, fields, last);
      if (!text.equals(CanonicalJson.write(canonical.values()) + "\n")) {
        problem(number, "spelling", "");
      }
    } catch (CharacterCodingException | IllegalArgumentException e) {
      problem(number, "line", "");
    }
  }

  /** Takes in one line and gives back how the export would spell it. */
  private Fields read(int number, Fields fields, boolean last) {
    if (number == 1) {
      incident = fields.text("incident");
      if (!incident.matches("[0-9A-Za-z-]{1,64}")) {
        // It is shown to whoever verifies, who must not read a forger's words as ours.
        incident = "?";
        throw new IllegalArgumentException("incident");
      }
      statedEntries = fields.number("entries");
      statedHead = fields.text("head");
      chain = new Chain(incident);
      return Fields.empty()
          .with("format", Export.FORMAT)
          .with("version", Export.VERSION)
          .with("incident", incident)
          .with("entries", statedEntries)
          .with("head", statedHead);
    }
    if (last) {
      statedSum = fields.text("sum");
      return Fields.empty().with("sum", statedSum);
    }
    return fields.has("edition") ? readFile(number, fields) : readEntry(number, fields);
  }

  /** A file of the guide. They stand after all entries, each once, by edition and path. */
  private Fields readFile(int number, Fields fields) {
    String edition = fields.text("edition");
    String path = fields.text("path");
    String text = fields.text("text");
    String place = edition + "\n" + path;
    if (place.compareTo(lastFile) <= 0) {
      problem(number, "file-order", path);
    }
    lastFile = place;
    editions.computeIfAbsent(edition, e -> new TreeMap<>()).put(path, text);
    return Export.file(edition, path, text);
  }

  private Fields readEntry(int number, Fields fields) {
    if (!lastFile.isEmpty()) {
      problem(number, "file-order", "");
    }
    SealedEntry entry =
        new SealedEntry(
            fields.number("seq"),
            fields.text("prev"),
            fields.text("header"),
            fields.optionalText("salt"),
            fields.optionalText("body"),
            fields.text("bodyHash"),
            fields.text("hash"));
    entries.add(entry);
    if (chain != null) {
      for (Chain.Break broken : chain.next(entry)) {
        problem(number, broken.code(), Long.toString(broken.seq()));
      }
    }
    Export.Withheld why = null;
    if (fields.has("withheld")) {
      String word = fields.text("withheld");
      why =
          word.equals(Export.Withheld.COUNSEL.word())
              ? Export.Withheld.COUNSEL
              : Export.Withheld.PURGED;
      withheld.put(entry.seq(), why.word());
    }
    if ((entry.body() == null) != fields.has("withheld")) {
      problem(number, "body-missing", Long.toString(entry.seq()));
    }
    return Export.entry(entry, why);
  }

  /** All entries; those that cannot be read are reported. */
  private List<OpenEntry> readable() {
    List<OpenEntry> readable = new ArrayList<>();
    for (SealedEntry entry : entries) {
      try {
        OpenEntry open = entry.open(IncidentTime.REAL);
        if (entry.body() != null && open.entry() == null) {
          boolean damaged = EntryTypes.knows(open.type());
          problem(1 + entry.seq(), damaged ? "chain.unreadable" : "kind-unknown", open.type());
        }
        readable.add(open);
      } catch (IllegalArgumentException e) {
        problem(1 + entry.seq(), "chain.unreadable", Long.toString(entry.seq()));
      }
    }
    return readable;
  }

  /** A body is withheld only where a readable entry says that it was purged or is for counsel. */
  private void checkWithheld(Seals seals) {
    withheld.forEach(
        (seq, why) -> {
          Set<Long> ground =
              why.equals(Export.Withheld.PURGED.word()) ? seals.purged() : seals.counsel();
          if (!ground.contains(seq)) {
            problem(1 + seq, "withheld-without-ground", Long.toString(seq));
          }
        });
  }

  /** Every edition whose words people saw is here whole, and no other, unless some are gone. */
  private void checkEditions(List<OpenEntry> readable) {
    Set<String> used = new TreeSet<>();
    boolean gone = false;
    for (OpenEntry open : readable) {
      edition(open.entry()).ifPresent(used::add);
      gone |= open.entry() == null && OF_EDITION.contains(open.type());
    }
    for (String edition : used) {
      if (!editions.containsKey(edition)) {
        problem(1, "edition-missing", edition);
      }
    }
    for (Map.Entry<String, Map<String, String>> edition : editions.entrySet()) {
      if (!new GuideFiles(edition.getValue()).edition().equals(edition.getKey())) {
        problem(1, "edition", edition.getKey());
      }
      if (!used.contains(edition.getKey()) && !gone) {
        problem(1, "edition-unused", edition.getKey());
      }
    }
  }

  /** The guide in whose words somebody saw what they did. */
  private static Optional<String> edition(@Nullable Entry entry) {
    if (entry instanceof WalkEntry.Started started) {
      return Optional.of(started.edition());
    }
    if (entry instanceof DutyEntry.Told told) {
      return Optional.of(told.edition());
    }
    if (entry instanceof DutyEntry.Decided decided) {
      return Optional.of(decided.edition());
    }
    return entry instanceof ChecklistEntry check ? Optional.of(check.edition()) : Optional.empty();
  }

  private void problem(long line, String code, String detail) {
    problems.add(new Problem(line, code, detail));
  }

  /** Lines with their line feeds; what follows the last line feed is a line too. */
  private static List<byte[]> lines(byte[] file) {
    List<byte[]> lines = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < file.length; i++) {
      if (file[i] == '\n') {
        lines.add(Arrays.copyOfRange(file, start, i + 1));
        start = i + 1;
      }
    }
    if (start < file.length) {
      lines.add(Arrays.copyOfRange(file, start, file.length));
    }
    return lines;
  }
}
