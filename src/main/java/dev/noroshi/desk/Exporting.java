package dev.noroshi.desk;

import dev.noroshi.guide.Guide;
import dev.noroshi.record.Export;
import dev.noroshi.record.Incident;
import dev.noroshi.record.SealedEntry;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/** Exports what one reading of the record gives; somebody may be writing meanwhile. */
final class Exporting {

  private Exporting() {}

  /**
   * The file.
   *
   * @param editions the guides whose words people saw
   */
  static Desk.Exported of(
      String id, List<SealedEntry> entries, boolean withCounsel, Function<String, Guide> editions) {
    Incident incident = Incident.of(id, entries);
    if (!incident.exists()) {
      throw new Refused("no-such-incident", "incident", id);
    }
    Set<String> seen = new TreeSet<>(incident.duties().editions());
    seen.addAll(incident.checks().editions());
    incident.walks().byId().values().forEach(walk -> seen.add(walk.edition()));
    Map<String, Map<String, String>> used = new TreeMap<>();
    seen.forEach(edition -> used.put(edition, editions.apply(edition).files().texts()));
    String text = Export.of(id, entries, used, withCounsel);
    return new Desk.Exported(text, incident.seq(), incident.head());
  }
}
