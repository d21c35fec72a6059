// An app's Home: the view it published for this person.

import { fill, h } from "../dom.js";
import { post } from "../net.js";
import { collectState, focusAgain, rememberFocus, renderBlocks } from "../render/blocks.js";
import { on, store } from "../store.js";
import { t } from "../words.js";
import { viewContext } from "./context.js";
import { trying } from "./toast.js";

export class Home {
  constructor(app) {
    this.app = app;
    this.element = h("div", { class: "home", tabindex: "-1", role: "tabpanel",
      "aria-label": t("tab_home"), data: { test: "home", app: app.id } });
    this.off = on("home", (id) => id === app.id && this.draw());
    this.draw();
    trying(() => post("home", { app: app.id, tab: "home" }));
  }

  close() {
    this.off();
  }

  /** What was typed or chosen in the old view, and the focus, go over to the new one. */
  draw() {
    const view = store.homes.get(this.app.id);
    const typed = collectState(this.element);
    const focus = rememberFocus(this.element);
    const top = this.element.scrollTop;
    fill(this.element, view?.blocks?.length > 0
      ? h("div", { class: "home-view" },
        renderBlocks(view.blocks, viewContext(view.id, "home"), typed))
      : h("p", { class: "empty" }, t("home_empty", { app: this.app.name })));
    this.element.scrollTop = top;
    if (focus && !focusAgain(this.element, focus)) {
      this.element.focus({ preventScroll: true });
    }
  }
}
