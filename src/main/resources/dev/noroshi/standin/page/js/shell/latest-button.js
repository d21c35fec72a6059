// The button at the foot of a list that leads to its newest message, and says how many came.

import { fill, h } from "../dom.js";
import { t } from "../words.js";
import { icon } from "./icons.js";

export class LatestButton {
  constructor(run) {
    this.element = h("button", { class: "button small latest", type: "button", hidden: true,
      data: { test: "latest" }, on: { click: run } });
  }

  /** Shown when the reader is far from the end, or new messages came out of sight. */
  draw({ away, unseen }) {
    const shown = `${away} ${unseen}`;
    if (shown === this.shown) {
      return;
    }
    this.shown = shown;
    this.element.hidden = !away && unseen === 0;
    this.element.classList.toggle("primary", unseen > 0);
    fill(this.element, icon("down"), unseen === 0 ? t("jump_latest")
      : t(unseen === 1 ? "new_message_one" : "new_messages", { n: unseen }));
  }
}
