package dev.noroshi.app.doctor;

import dev.noroshi.slack.probe.Probe;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Whether what was granted is what the manifest asks for. */
record ScopesCheck(Probe probe, Grants grants) implements Check {

  @Override
  public List<Finding> look() {
    Set<String> granted = probe.bot().scopes();
    if (granted == null || !probe.bot().isGood()) {
      return List.of(Finding.unchecked("doctor.scopes.unknown"));
    }
    List<Finding> found = new ArrayList<>();
    String missing = less(grants.scopes(), granted);
    if (!missing.isEmpty()) {
      found.add(Finding.fault("doctor.scopes.missing", "scopes", missing));
    }
    String more = less(granted, grants.scopes());
    if (!more.isEmpty()) {
      found.add(Finding.warning("doctor.scopes.more", "scopes", more));
    }
    if (found.isEmpty()) {
      found.add(Finding.ok("doctor.scopes"));
    }
    return found;
  }

  private static String less(Set<String> from, Set<String> these) {
    Set<String> rest = new TreeSet<>(from);
    rest.removeAll(these);
    return String.join(", ", rest);
  }
}
