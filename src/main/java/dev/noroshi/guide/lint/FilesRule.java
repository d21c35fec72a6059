package dev.noroshi.guide.lint;

import dev.noroshi.guide.tree.GuideTree;

/** Every kind of file is there, and no file is of an unknown kind. */
final class FilesRule implements Rule {

  @Override
  public void check(GuideTree tree, Faults faults) {
    tree.files()
        .forEach(
            (path, top) -> {
              if (Kind.of(path).isEmpty()) {
                faults.add(top, "unknown-file", "file", path);
              }
            });
    for (Kind kind : Kind.values()) {
      boolean there = tree.files().keySet().stream().anyMatch(f -> Kind.of(f).orElse(null) == kind);
      if (!there) {
        faults.add(tree.file(kind.path()), "missing-file", "file", kind.path());
      }
    }
  }
}
