// The buttons over the message that is pointed at or focused. One toolbar serves a whole list.

import { fill, h } from "../dom.js";
import { t } from "../words.js";
import { icon } from "./icons.js";
import { actionsOf, openMessageMenu } from "./message-actions.js";

const SHOWN = ["react", "reply", "edit"];

export class MessageToolbar {
  constructor(list) {
    this.list = list;
    this.element = h("div", { class: "toolbar", role: "toolbar",
      "aria-label": t("message_actions") });
    const { content } = list;
    content.addEventListener("pointerover", (event) => this.follow(event));
    content.addEventListener("focusin", (event) => this.follow(event));
    content.addEventListener("pointerleave", () => this.leave());
  }

  /** Exactly one message is a stop of the Tab key: the one last focused, else the newest. */
  keepStop() {
    if (this.stop?.contains(document.activeElement)) {
      return;
    }
    this.stop?.setAttribute("tabindex", "-1");
    this.stop = this.list.content.lastElementChild?.querySelector(".message") ?? null;
    this.stop?.setAttribute("tabindex", "0");
  }

  rowOf(target) {
    const article = target.closest?.(".message");
    return article ? this.list.rows.get(article.dataset.ts) : null;
  }

  follow(event) {
    const row = this.rowOf(event.target);
    if (event.type === "focusin" && row) {
      this.stop?.setAttribute("tabindex", "-1");
      row.article.setAttribute("tabindex", "0");
      this.stop = row.article;
    }
    if (!row || row === this.row || this.element.querySelector("[aria-expanded=true]")) {
      return;
    }
    this.attach(row);
  }

  attach(row) {
    this.row = row;
    const actions = actionsOf(row);
    if (actions.length === 0) {
      this.element.remove();
      return;
    }
    const button = (name, label, picture, run) => {
      const element = h("button", { class: "icon-button", type: "button", title: label,
        "aria-label": label, data: { action: name, test: `message-${name}` },
        on: { click: () => run(element) } }, icon(picture));
      return element;
    };
    fill(this.element,
      actions.filter(({ name }) => SHOWN.includes(name))
        .map(({ name, label, icon: picture, run }) => button(name, label, picture, run)),
      button("more", t("more_actions"), "more", (anchor) => openMessageMenu(row, anchor)));
    row.article.append(this.element);
  }

  leave() {
    const held = this.element.contains(document.activeElement) ||
      this.row?.article.contains(document.activeElement);
    if (!held) {
      this.element.remove();
      this.row = null;
    }
  }
}
