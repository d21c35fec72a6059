package dev.noroshi.standin.blocks;

import dev.noroshi.standin.blocks.BlockRules.Surface;
import java.util.ArrayList;
import java.util.List;

/** Where a check stands, on which surface, and where it puts what it finds. */
record Place(String pointer, Surface surface, List<Problem> found) {

  static Place root(Surface surface) {
    return new Place("", surface, new ArrayList<>());
  }

  Place member(String name) {
    return under(name.replace("~", "~0").replace("/", "~1"));
  }

  Place item(int index) {
    return under(Integer.toString(index));
  }

  private Place under(String step) {
    return new Place(pointer + "/" + step, surface, found);
  }

  /** A field that is needed and not there; told of the object. */
  void lacks(String field) {
    report(Problem.MISSING_FIELD, "missing required field: " + field);
  }

  void wrongType(String message) {
    report(Problem.INVALID_TYPE, message);
  }

  void broken(String message) {
    report(Problem.FAILED_CONSTRAINT, message);
  }

  void report(String code, String message) {
    found.add(new Problem(pointer, code, message));
  }
}
