// The side panel: what the app shows besides the chat, and its jumps.

import { fill, h } from "../dom.js";
import { post } from "../net.js";
import { on, store } from "../store.js";
import { either, t } from "../words.js";
import { icon } from "./icons.js";
import { panelContent } from "./panel-content.js";
import { trying } from "./toast.js";

export class Panels {
  constructor({ onClose }) {
    this.drawn = new Map();
    this.jumps = h("div", { class: "jumps" });
    this.list = h("div", { class: "panel-list" });
    this.element = h("div", { class: "panels" },
      h("header", { class: "pane-head" }, h("h2", {}, t("side_panel")),
        h("button", { class: "icon-button", type: "button", title: t("close_panel"),
          "aria-label": t("close_panel"), data: { test: "close-panel" },
          on: { click: onClose } }, icon("close"))),
      h("div", { class: "panel-scroll", tabindex: "-1" }, this.jumps, this.list));
    let stale = false;
    on("panels", () => {
      stale = true;
    });
    on("frame", () => stale && this.draw((stale = false)));
    on("refresh", () => this.draw());
    this.draw();
  }

  draw() {
    fill(this.jumps, [...store.jumps.values()].map(jumpButton));
    this.jumps.hidden = store.jumps.size === 0;
    const panels = [...store.panels.values()];
    for (const id of [...this.drawn.keys()].filter((known) => !store.panels.has(known))) {
      this.drawn.get(id).element.remove();
      this.drawn.delete(id);
    }
    panels.forEach((panel) => this.drawPanel(panel));
    this.empty ??= h("p", { class: "empty" }, t("no_panels"));
    if (panels.length + store.jumps.size === 0) {
      this.list.append(this.empty);
    } else {
      this.empty.remove();
    }
  }

  /** A panel that did not change keeps what the reader has unfolded in it. */
  drawPanel(panel) {
    const signature = JSON.stringify(panel);
    const known = this.drawn.get(panel.id);
    if (known?.signature === signature) {
      return;
    }
    const element = known?.element ??
      h("section", { class: "panel", data: { test: "panel", id: panel.id } });
    fill(element, h("h3", {}, either(panel.title)), panelContent(panel.content));
    if (!known) {
      this.list.append(element);
    }
    this.drawn.set(panel.id, { element, signature });
  }
}

function jumpButton(jump) {
  const hint = jump.hint ? either(jump.hint) : null;
  const button = h("button", { class: "button jump", type: "button", title: hint,
    data: { test: "jump", id: jump.id } }, icon("bolt"), h("span", {}, either(jump.label),
    hint && h("span", { class: "hint" }, hint)));
  button.addEventListener("click", async () => {
    button.disabled = true;
    await trying(() => post("jump", { id: jump.id }));
    button.disabled = false;
  });
  return button;
}
