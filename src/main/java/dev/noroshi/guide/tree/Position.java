package dev.noroshi.guide.tree;

/** Where a value stands: file, JSON pointer, and line and column counted from 1. */
public record Position(String file, String pointer, int line, int column) {

  Position child(String token, int line, int column) {
    String escaped = token.replace("~", "~0").replace("/", "~1");
    return new Position(file, pointer + "/" + escaped, line, column);
  }

  /** As editors and compilers write it. */
  public String shown() {
    return file + ":" + line + ":" + column;
  }
}
