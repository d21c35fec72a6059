package dev.noroshi.clock;

import dev.noroshi.guide.Guide;
import dev.noroshi.guide.Lang;
import dev.noroshi.guide.Regime;
import dev.noroshi.guide.tree.GuideFiles;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;

/** Every stage of every regime in turn, at triggers spread over eight years; one thread. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
@Threads(1)
public class DeadlineBench {

  private record One(Regime regime, Regime.Stage stage) {}

  private final List<One> all = new ArrayList<>();
  private Deadlines deadlines;
  private Explanation explanation;
  private int turn;

  @Setup
  public void load() throws IOException {
    Guide guide = Guide.checked(GuideFiles.bundled());
    deadlines = Deadlines.of(guide);
    explanation = new Explanation(guide, Lang.JA);
    for (Regime regime : deadlines.all()) {
      regime.stages().forEach(stage -> all.add(new One(regime, stage)));
    }
  }

  private Occasion occasion() {
    long day = Math.floorMod(turn * 7L, 365 * 8);
    return new Occasion(
        Instant.parse("2024-01-01T03:00:00Z").plusSeconds(day * 86_400), null, Map.of());
  }

  @Benchmark
  public Deadline counted() {
    One one = all.get(turn++ % all.size());
    return deadlines.count(one.regime(), one.stage(), occasion());
  }

  @Benchmark
  public String counted_and_explained() {
    One one = all.get(turn++ % all.size());
    Occasion occasion = occasion();
    return explanation.line(deadlines.count(one.regime(), one.stage(), occasion), occasion);
  }
}
