package dev.noroshi.guide.lint;

import dev.noroshi.guide.tree.GuideTree;

/** One thing that must hold in a guide. It reports its own fault only and never throws. */
interface Rule {

  void check(GuideTree tree, Faults faults);
}
