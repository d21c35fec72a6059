package dev.noroshi.record;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** A record of 10,000 entries, far longer than any incident: to be folded in under 100 ms. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class FoldBench {

  private static final int ENTRIES = 10_000;

  private final List<SealedEntry> sealed = new ArrayList<>();
  private Incident allButOne = Incident.none("I1");

  @Setup
  public void seal() {
    String prev = SealedEntry.NO_ENTRY;
    for (int i = 1; i <= ENTRIES; i++) {
      Stamp stamp = new Stamp(Instant.ofEpochSecond(1_790_000_000L + i), "佐藤", "ja");
      sealed.add(SealedEntry.seal("I1", i, prev, stamp, entry(i), "ab".repeat(32)));
      prev = sealed.get(i - 1).hash();
    }
    allButOne = Incident.of("I1", sealed.subList(0, ENTRIES - 1));
  }

  private static Entry entry(int i) {
    if (i == 1) {
      return new IncidentEntry.Opened("夜間の不審な通信", false, Instant.EPOCH, "ja", "C1");
    }
    if (i % 100 == 2) {
      return new WalkEntry.Started("W" + i, "sharing", "e".repeat(64), null);
    }
    return switch (i % 4) {
      case 0 -> new WalkEntry.Answered("W2", "unclearPoints", i % 8 == 0 ? "yes" : "no", "変更");
      case 1 ->
          new FactEntry.Noted(
              "F" + i, new FactEntry.Content("endpoint", "198.51.100.7", null, true, "EDR", null));
      case 2 -> new IncidentEntry.StageSet("detection");
      default -> new PeopleEntry.RoleGiven("lead", "佐藤" + i % 5, "鈴木", null, null);
    };
  }

  @Benchmark
  public Incident fold_10000_entries() {
    return Incident.of("I1", sealed);
  }

  @Benchmark
  public Incident fold_one_more_entry() {
    return allButOne.after(sealed.subList(ENTRIES - 1, ENTRIES));
  }

  @Benchmark
  public List<Chain.Break> check_the_chain_of_10000_entries() {
    return Chain.check("I1", sealed);
  }
}
