package dev.noroshi.app.doctor;

import dev.noroshi.guide.Guide;
import dev.noroshi.guide.tree.Fault;
import dev.noroshi.guide.tree.GuideFiles;
import java.util.List;

/** Whether the guide is without a fault. */
record GuideCheck(GuideFiles files) implements Check {

  @Override
  public List<Finding> look() {
    List<Fault> faults = Guide.faults(files);
    return List.of(
        faults.isEmpty()
            ? Finding.ok("doctor.guide")
            : Finding.fault(
                "doctor.guide.faults",
                "count",
                Integer.toString(faults.size()),
                "file",
                faults.get(0).at().file()));
  }
}
