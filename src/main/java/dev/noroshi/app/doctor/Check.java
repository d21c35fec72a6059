package dev.noroshi.app.doctor;

import java.util.List;

/** One thing that is looked at. */
@FunctionalInterface
interface Check {

  List<Finding> look();
}
