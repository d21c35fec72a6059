// Where messages are written: a growing field with completion, files, emoji and shortcuts.

import { fill, h } from "../dom.js";
import { post } from "../net.js";
import { store } from "../store.js";
import { t } from "../words.js";
import { Attachments } from "./attach.js";
import { sayLocally, sendCommand } from "./commands.js";
import { Completion } from "./completion.js";
import { composerButtons } from "./composer-buttons.js";
import { draftOf, keepDraft } from "./drafts.js";
import { startEdit } from "./edit.js";
import { icon } from "./icons.js";
import { channelTitle } from "./people.js";
import { autoGrow, isComposing } from "./text-field.js";
import { showFault, trying } from "./toast.js";

export class Composer {
  constructor({ channel, thread = null, list }) {
    this.channel = channel;
    this.thread = thread;
    this.list = list;
    this.sending = Promise.resolve();
    this.element = h("div", { class: "composer-place" });
    this.build();
    this.draw();
  }

  build() {
    const words = this.thread ? t("reply_placeholder")
      : t("message_placeholder", { place: channelTitle(store.channels.get(this.channel)) });
    this.field = h("textarea", { class: "composer-field", rows: "1", placeholder: words,
      "aria-label": words, value: draftOf(this.channel, this.thread),
      id: this.thread ? null : "composer",
      data: { test: this.thread ? "thread-composer" : "composer" } });
    this.send = h("button", { class: "icon-button send", type: "submit", title: t("send"),
      "aria-label": t("send"), data: { test: "send" } }, icon("send"));
    this.files = new Attachments(this.channel, () => this.ready());
    this.completion = new Completion(this.field, () =>
      ({ channel: store.channels.get(this.channel), thread: this.thread }));
    this.broadcast = h("input", { type: "checkbox", data: { test: "broadcast" } });
    this.form = h("form", { class: "composer" }, this.files.element, this.field,
      h("div", { class: "composer-bar" }, composerButtons(this),
        h("span", { class: "composer-hint hint" }, t("composer_hint")), this.send));
    this.form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.submit();
    });
    this.field.addEventListener("keydown", (event) => this.key(event));
    this.field.addEventListener("input", () => {
      keepDraft(this.channel, this.thread, this.field.value);
      this.ready();
    });
    this.files.watch(this.field, this.form);
    // Its height is known only once it stands in the page.
    requestAnimationFrame(() => {
      this.grow = autoGrow(this.field);
    });
    this.ready();
  }

  /** The composer, or why one cannot write here and what can be done about it. */
  draw() {
    const channel = store.channels.get(this.channel);
    const stranger = !channel?.member && ["public", "private"].includes(channel?.kind);
    const state = channel?.archived ? "archived" : stranger ? "stranger" : "open";
    if (state === this.state) {
      return;
    }
    this.state = state;
    if (state === "open") {
      fill(this.element, this.completion.element, this.form, this.thread &&
        h("label", { class: "check broadcast" }, this.broadcast,
          t("also_to_channel", { place: channelTitle(channel) })));
    } else if (state === "archived") {
      fill(this.element, h("p", { class: "composer-notice" }, t("archived_notice")));
    } else {
      const join = () => trying(() => post("join", { channel: this.channel }));
      fill(this.element, h("div", { class: "composer-notice" },
        h("p", {}, t("not_member_notice", { place: channelTitle(channel) })),
        channel.kind === "public" && h("button", { class: "button primary", type: "button",
          data: { test: "join" }, on: { click: join } }, t("join"))));
    }
  }

  ready() {
    this.send.disabled = this.field.value.trim() === "" && this.files.items.length === 0;
  }

  setText(text) {
    this.field.value = text;
    this.field.dispatchEvent(new Event("input", { bubbles: true }));
    this.field.focus();
  }

  insert(text) {
    this.field.setRangeText(text, this.field.selectionStart, this.field.selectionEnd, "end");
    this.field.dispatchEvent(new Event("input", { bubbles: true }));
    this.field.focus();
  }

  key(event) {
    if (isComposing(event) || this.completion.takesKey(event)) {
      return;
    }
    if (event.key === "Enter" && !event.shiftKey && !event.altKey) {
      event.preventDefault();
      this.submit();
    } else if (event.key === "ArrowUp" && this.field.value === "") {
      const row = this.list.lastOwnRow();
      if (row) {
        event.preventDefault();
        startEdit(row);
      }
    }
  }

  /** The field is free at once; what it held is sent in order, one after the other. */
  submit() {
    const text = this.field.value;
    const typed = text.trim();
    this.completion.hide();
    if (typed === "" && this.files.items.length === 0) {
      return;
    }
    const isCommand = /^\/[^\s/]/.test(text);
    if (isCommand && this.thread) {
      const [command] = typed.split(/\s/);
      sayLocally({ channel: this.channel, thread: this.thread, after: this.newest(),
        text: t("command_in_thread", { command }) });
      return;
    }
    this.field.value = "";
    this.field.dispatchEvent(new Event("input", { bubbles: true }));
    const files = this.files.take();
    const work = isCommand
      ? () => sendCommand({ channel: this.channel, text: typed, after: () => this.newest() })
      : () => this.sendMessage(typed, files);
    this.sending = this.sending.then(work).catch((fault) => {
      showFault(fault);
      if (this.field.value === "") {
        this.setText(text);
      }
    });
  }

  newest() {
    return this.list.window.last?.ts ?? "0";
  }

  async sendMessage(text, taken) {
    const files = await taken;
    if (text === "" && files.length === 0) {
      return;
    }
    await post("message", {
      channel: this.channel, text,
      thread_ts: this.thread ?? undefined,
      broadcast: (this.thread && this.broadcast.checked) || undefined,
      files: files.length > 0 ? files : undefined,
    });
    this.broadcast.checked = false;
  }
}
