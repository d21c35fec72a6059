package dev.noroshi.flow;

import dev.noroshi.guide.Flow;
import dev.noroshi.guide.Guide;
import dev.noroshi.guide.tree.GuideFiles;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
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

/** One assessment of a walk, with all questions open (the most work) and with all answered. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class AssessorBench {

  private Flow flow;

  @Setup
  public void load() throws IOException {
    flow = Guide.checked(GuideFiles.bundled()).flow("disclosure").orElseThrow();
  }

  @Benchmark
  public Assessment nothing_answered() {
    return Assessor.assess(flow, Map.of(), Set.of());
  }

  @Benchmark
  public Assessment everything_answered() {
    return Assessor.assess(
        flow,
        Map.of(
            "secondaryDamage", "no",
            "serviceOrBusinessImpact", "no",
            "thirdPartiesMayLearn", "no",
            "legallyRequired", "yes"),
        Set.of());
  }
}
