package dev.noroshi.guide.lint;

import dev.noroshi.guide.tree.GuideTree;
import dev.noroshi.guide.tree.Node;
import java.time.ZoneId;
import java.util.Set;
import java.util.stream.Stream;

/** A zone is one of the time-zone database, and the beginning of zones begins some. */
final class ZoneRule implements Rule {

  private static final Set<String> ZONES = ZoneId.getAvailableZoneIds();

  @Override
  public void check(GuideTree tree, Faults faults) {
    Stream.concat(Clocks.regimes(tree).stream(), tree.folder("calendars").stream())
        .forEach(
            node -> {
              Node zone = node.get("zone");
              Node zones = node.get("zones");
              if (zone.isPresent() && !ZONES.contains(zone.text())) {
                faults.add(zone, "unknown-zone", "zone", zone.text());
              }
              if (zones.isPresent() && ZONES.stream().noneMatch(z -> z.startsWith(zones.text()))) {
                faults.add(zones, "unknown-zone", "zone", zones.text());
              }
            });
  }
}
