// The pane with one thread: its first message, the replies, and where to write one.

import { h } from "../dom.js";
import { on, store } from "../store.js";
import { t } from "../words.js";
import { Composer } from "./composer.js";
import { icon } from "./icons.js";
import { MessageList } from "./message-list.js";
import { channelTitle } from "./people.js";
import { closeThread } from "./route.js";
import { trying } from "./toast.js";

export class Thread {
  constructor(channel, thread) {
    this.channel = channel;
    this.thread = thread;
    const place = channelTitle(store.channels.get(channel));
    this.list = new MessageList({ channel, thread, label: t("thread_in", { place }) });
    this.composer = new Composer({ channel, thread, list: this.list });
    this.element = h("div", { class: "thread" },
      h("header", { class: "pane-head" },
        h("button", { class: "icon-button narrow-only", type: "button", "aria-label": t("back"),
          data: { test: "back" }, on: { click: closeThread } }, icon("back")),
        h("h2", {}, t("thread"), h("span", { class: "hint" }, ` ${place}`)),
        h("button", { class: "icon-button wide-only", type: "button", title: t("close_thread"),
          "aria-label": t("close_thread"), data: { test: "close-thread" },
          on: { click: closeThread } }, icon("close"))),
      this.list.element, this.composer.element);
    this.off = on("channel", (id) => id === channel && this.composer.draw());
  }

  show({ target }) {
    if (!this.opened) {
      this.opened = true;
      trying(() => this.list.open(target));
    } else if (target) {
      trying(() => this.list.show(target));
    }
  }

  refresh() {
    trying(() => this.list.reload());
  }

  close() {
    this.off();
    this.list.close();
  }
}
