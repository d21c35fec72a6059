// The scrolling list of a channel's or thread's messages. Rows are made once, changed in place
// and dropped when far; one new message draws one row.

import { h } from "../dom.js";
import { on, store } from "../store.js";
import { LatestButton } from "./latest-button.js";
import { added, changed, deleted } from "./message-changes.js";
import { MessageRow } from "./message-row.js";
import { MessageToolbar } from "./message-toolbar.js";
import { MessageWindow } from "./message-window.js";
import { ScrollKeeper } from "./scroll.js";
import { trying } from "./toast.js";
import { markRead } from "./unread.js";

const MOST_ROWS = 150;
const LOAD_WITHIN = 600;
const FAR = 400;

export class MessageList {
  constructor({ channel, thread = null, label }) {
    this.channel = channel;
    this.thread = thread;
    this.window = new MessageWindow(channel, thread);
    this.rows = new Map();
    this.late = [];
    this.busy = true;
    this.unseen = 0;
    this.newFrom = null;
    this.content = h("div", { class: "entries" });
    this.scroller = h("div", { class: "scroller", role: "log", "aria-label": label,
      "aria-live": "off", tabindex: "-1", data: { test: thread ? "thread-log" : "timeline" } },
    this.content);
    this.latest = new LatestButton(() => trying(() => this.toLatest()));
    this.element = h("div", { class: "message-list" }, this.scroller, this.latest.element);
    this.keeper = new ScrollKeeper(this.scroller, this.content, {
      atEnd: () => !this.window.newer, onMove: () => this.moved(),
    });
    this.toolbar = new MessageToolbar(this);
    const seen = () => this.seen();
    document.addEventListener("visibilitychange", seen);
    this.offs = [
      on("message", (event) => this.pushed(event, () => added(this, event.message))),
      on("changed", (event) => this.pushed(event, () => changed(this, event.message))),
      on("deleted", (event) => this.pushed(event, () => deleted(this, event))),
      on("person", (id) => this.rows.forEach((row) => row.personChanged(id))),
      on("frame", () => this.settle()),
      () => document.removeEventListener("visibilitychange", seen),
    ];
  }

  close() {
    this.offs.forEach((off) => off());
  }

  /** Loads and shows the newest messages, or those around `target` with it marked. */
  async open(target = null) {
    const channel = store.channels.get(this.channel);
    this.newFrom = !this.thread && channel?.unread > 0 ? channel.last_read : null;
    await this.reload(target);
  }

  async reload(target = null) {
    this.busy = true;
    this.scroller.setAttribute("aria-busy", "true");
    await trying(() => this.window.load(target));
    this.rows.clear();
    this.content.replaceChildren();
    this.drawMissing();
    this.busy = false;
    this.late.splice(0).forEach((work) => work());
    this.decorateAll();
    this.scroller.removeAttribute("aria-busy");
    this.scroller.setAttribute("aria-live", "polite");
    this.unseen = 0;
    this.toolbar.keepStop();
    if (target && this.rows.has(target)) {
      this.mark(target);
    } else {
      this.keeper.toEnd();
    }
    this.moved();
  }

  /** Shows a message of this list, loading around it when it is far. */
  async show(target) {
    if (this.rows.has(target)) {
      this.mark(target);
    } else {
      await this.reload(target);
    }
  }

  mark(ts) {
    this.rows.forEach((row) => row.setTarget(false));
    const row = this.rows.get(ts);
    row.setTarget(true);
    this.keeper.toRow(row.element);
    row.article.focus({ preventScroll: true });
  }

  // ---- pushes; those that come while messages load are taken afterwards

  pushed({ channel }, work) {
    if (channel !== this.channel) {
      return;
    }
    if (this.busy) {
      this.late.push(work);
    } else {
      work();
    }
  }

  /** Once per frame, after all pushes of it: the scroll position, the pill, the read mark. */
  settle() {
    if (this.keeper.stuck) {
      this.window.trim(MOST_ROWS, "oldest").forEach(({ ts }) => this.dropRow(ts));
    }
    this.toolbar.keepStop();
    this.keeper.restore();
    this.moved();
  }

  /** The person's newest own message, for changing it from the empty composer. */
  lastOwnRow() {
    const own = this.window.messages.findLast((message) => message.user === store.me.id &&
      !message.is_ephemeral && (!message.subtype || message.subtype === "thread_broadcast"));
    return own ? this.rows.get(own.ts) : null;
  }

  // ---- drawing

  draw(message) {
    const row = new MessageRow(message, this);
    this.rows.set(message.ts, row);
    const next = this.window.messages[this.window.indexOf(message.ts) + 1];
    this.content.insertBefore(row.element, this.rows.get(next?.ts)?.element ?? null);
  }

  /** From the last to the first, so that each row finds the one it stands before. */
  drawMissing() {
    for (const message of this.window.messages.toReversed()) {
      if (!this.rows.has(message.ts)) {
        this.draw(message);
      }
    }
  }

  dropRow(ts) {
    this.rows.get(ts)?.element.remove();
    this.rows.delete(ts);
  }

  decorateAround(ts) {
    const index = this.window.indexOf(ts);
    this.decorate(index);
    this.decorate(index + 1);
  }

  decorateAll() {
    this.window.messages.forEach((message, index) => this.decorate(index));
  }

  decorate(index) {
    const message = this.window.messages[index];
    const before = this.window.messages[index - 1] ?? null;
    const isNew = Boolean(this.newFrom && message && message.ts > this.newFrom &&
      (before ? before.ts <= this.newFrom : !this.window.more));
    this.rows.get(message?.ts)?.decorate(before, isNew);
  }

  // ---- scrolling

  moved() {
    const { newer } = this.window;
    this.seen();
    const away = newer || this.keeper.distanceToEnd() > FAR;
    this.latest.draw({ away, unseen: this.unseen });
    const { scrollTop } = this.scroller;
    if (!this.busy && this.window.more && scrollTop < LOAD_WITHIN) {
      this.grow("older");
    } else if (!this.busy && newer && this.keeper.distanceToEnd() < LOAD_WITHIN) {
      this.grow("newer");
    }
  }

  async grow(side) {
    this.busy = true;
    this.scroller.setAttribute("aria-live", "off");
    const older = side === "older";
    const fresh = await trying(() =>
      (older ? this.window.loadOlder() : this.window.loadNewer())) ?? [];
    if (fresh.length === 0) {
      this.window.more = older ? false : this.window.more;
      this.window.newer = older ? this.window.newer : false;
    }
    this.keeper.remember();
    this.drawMissing();
    this.window.trim(MOST_ROWS, older ? "newest" : "oldest")
      .forEach(({ ts }) => this.dropRow(ts));
    this.decorateAll();
    this.keeper.restore();
    this.busy = false;
    this.late.splice(0).forEach((work) => work());
    this.scroller.setAttribute("aria-live", "polite");
    this.keeper.restore();
  }

  async toLatest() {
    if (this.window.newer) {
      await this.reload();
    }
    this.keeper.toEnd();
    this.moved();
  }

  /** What stands at the end of a visible window has been seen. */
  seen() {
    if (this.keeper.stuck && !document.hidden && !this.busy) {
      this.unseen = 0;
      if (!this.thread) {
        const last = this.window.messages.findLast((message) => !message.is_ephemeral);
        markRead(this.channel, last?.ts);
      }
    }
  }

  /** Moves the focus to the row above or below. */
  step(row, by) {
    const index = this.window.indexOf(row.message.ts) + by;
    this.rows.get(this.window.messages[index]?.ts)?.article.focus();
  }
}
