// One message of a list. Its parts (head, body, files, reactions …) are drawn anew only when
// what they show has changed, so that a reaction does not reset a menu in the body.

import { fill, h } from "../dom.js";
import { renderAttachments } from "../render/attachments.js";
import { collectState, focusAgain, rememberFocus, renderBlocks } from "../render/blocks.js";
import { dayOf, timeOf } from "../render/dates.js";
import { renderFiles } from "../render/files.js";
import { renderText } from "../render/mrkdwn.js";
import { ephemeralsOf, store } from "../store.js";
import { t } from "../words.js";
import { messageContext } from "./context.js";
import { icon } from "./icons.js";
import { deleted } from "./message-changes.js";
import { editMark, pinMark, rowHead, rowTime } from "./message-head.js";
import { openMessageMenu, watchRowKeys, watchRowPress } from "./message-actions.js";
import { avatar } from "./people.js";
import { reactionBar } from "./reactions.js";
import { openThread } from "./route.js";
import { isSystem, systemWords } from "./system-messages.js";
import { threadSummary } from "./thread-summary.js";

const GROUP_WITHIN = 5 * 60;

export class MessageRow {
  constructor(message, list) {
    this.list = list;
    this.message = message;
    this.context = messageContext(list.channel, message.ts);
    this.drawn = {};
    this.parts = Object.fromEntries(["above", "head", "body", "attachments", "files",
      "reactions", "thread"].map((name) => [name, h("div", { class: `message-${name}` })]));
    this.gutter = h("div", { class: "message-gutter" });
    this.article = h("article", { class: "message", tabindex: "-1",
      data: { test: "message", ts: message.ts, author: message.user ?? "" } },
    this.gutter, h("div", { class: "message-content" }, Object.values(this.parts)));
    this.dividers = h("div", { class: "dividers" });
    this.element = h("div", { class: "entry" }, this.dividers, this.article);
    watchRowKeys(this);
    watchRowPress(this);
    this.update(message);
  }

  get isSystem() {
    return isSystem(this.message);
  }

  get isGone() {
    return this.message.subtype === "tombstone";
  }

  /**
   * Whether a person typed it. The block that apps get with it holds the same words with their
   * marks as letters; only the text tells *bold* from bold.
   */
  get isTyped() {
    const { bot_id, blocks, text } = this.message;
    return !bot_id && Boolean(text) && blocks?.length === 1 && blocks[0].type === "rich_text";
  }

  /** Whether the person may act on it at all: not on notices, nor on what is gone. */
  get isLive() {
    return !this.isGone && !this.message.is_ephemeral;
  }

  update(message) {
    this.message = message;
    const classes = this.article.classList;
    classes.toggle("system", this.isSystem);
    classes.toggle("gone", this.isGone);
    classes.toggle("ephemeral", Boolean(message.is_ephemeral));
    classes.toggle("pinned", Boolean(message.pinned_to?.includes(this.list.channel)));
    classes.toggle("me", message.subtype === "me_message");
    if (message.is_ephemeral) {
      this.element.dataset.test = "ephemeral";
    }
    const { text, blocks, attachments, files, reactions, edited } = message;
    this.part("above", [message.subtype, message.pinned_to, message.root?.ts],
      () => this.above());
    this.part("head", [message.user, message.username], () => rowHead(this));
    this.part("body", [text, blocks, edited, message.subtype, message.command], () => this.body());
    this.part("attachments", attachments,
      () => attachments?.length > 0 &&
        renderAttachments(attachments, this.context, collectState(this.parts.attachments)));
    this.part("files", files, () => files?.length > 0 && renderFiles(files, this.context));
    this.part("reactions", reactions, () => reactionBar(this));
    const { reply_count, reply_users, latest_reply } = message;
    this.part("thread", [reply_count, reply_users, latest_reply],
      () => !this.list.thread && threadSummary(this));
  }

  /** Draws a part if what it shows is not what it showed; the focus stays at its place. */
  part(name, shown, draw) {
    const signature = JSON.stringify(shown ?? null);
    if (this.drawn[name] === signature) {
      return;
    }
    this.drawn[name] = signature;
    const part = this.parts[name];
    const focus = rememberFocus(part);
    const held = part.contains(document.activeElement);
    try {
      fill(part, draw());
    } catch (fault) {
      // A message that cannot be drawn must not take the others with it.
      reportError(fault);
      fill(part, h("p", { class: "fault" }, t("cannot_draw")));
    }
    if (held && !focusAgain(part, focus)) {
      this.article.focus({ preventScroll: true });
    }
  }

  personChanged(id) {
    if (this.message.user === id) {
      delete this.drawn.head;
      this.update(this.message);
      this.drawGutter();
    }
  }

  above() {
    const { message } = this;
    if (message.is_ephemeral) {
      const dismiss = () => {
        ephemeralsOf(this.list.channel).delete(message.ts);
        deleted(this.list, { ts: message.ts });
      };
      return h("p", { class: "note" }, icon("eye"), t("only_you"),
        h("button", { class: "text-button", type: "button", data: { test: "dismiss" },
          on: { click: dismiss } }, t("dismiss")));
    }
    if (message.subtype === "thread_broadcast" && !this.list.thread) {
      const [first] = (message.root?.text ?? "").split("\n");
      return h("p", { class: "note" }, h("button", { class: "text-button", type: "button",
        on: { click: () => openThread(this.list.channel, message.thread_ts) } },
      t("replied_in_thread")), h("span", { class: "note-root" }, renderText(first, this.context)));
    }
    return pinMark(this);
  }

  body() {
    const { message } = this;
    if (message.notice) {
      return h("div", { class: "notice-text" }, message.text);
    }
    if (this.isGone) {
      return h("p", { class: "gone-text" }, t("message_deleted"));
    }
    const words = systemWords(message, this.context);
    if (words) {
      return h("div", { class: "message-text" }, words);
    }
    const drawn = message.blocks?.length > 0 && !this.isTyped
      ? renderBlocks(message.blocks, this.context, collectState(this.parts.body))
      : message.text && renderText(message.text, this.context);
    return h("div", { class: "message-text" }, drawn, message.edited && editMark(this));
  }

  /** The day above it, the line of new messages, and whether it goes on the one before. */
  decorate(before, isNew) {
    const day = dayOf(this.message.ts, this.context);
    const newDay = !before || dayOf(before.ts, this.context) !== day;
    const dividers = [
      newDay && h("div", { class: "day", role: "separator",
        "aria-label": day }, h("span", {}, day)),
      isNew && h("div", { class: "new-line", role: "separator", data: { test: "new-line" } },
        h("span", {}, t("new_line"))),
    ];
    fill(this.dividers, dividers);
    this.follows = !newDay && !isNew && this.goesOn(before);
    this.article.classList.toggle("follows", this.follows);
    this.drawGutter();
  }

  goesOn(before) {
    const one = (message) => [message.user, message.username, Boolean(message.is_ephemeral),
      isSystem(message), message.subtype === "tombstone"].join("|");
    const { message } = this;
    const near = message.ts - before.ts < GROUP_WITHIN;
    const plain = message.subtype !== "thread_broadcast" && !this.isSystem && !this.isGone;
    return near && plain && one(before) === one(message);
  }

  drawGutter() {
    const person = store.people.get(this.message.user);
    fill(this.gutter, this.isSystem ? icon("hash") : this.follows ? rowTime(this, "short")
      : avatar(person));
  }

  setTarget(on) {
    this.article.classList.toggle("target", on);
    if (on) {
      this.element.dataset.test = "permalink-target";
    } else if (this.element.dataset.test === "permalink-target") {
      delete this.element.dataset.test;
    }
  }

  openMenu(anchor = this.article) {
    openMessageMenu(this, anchor);
  }

  /** For those who hear the page: who, when. */
  label(name) {
    this.article.setAttribute("aria-label", `${name}, ${timeOf(this.message.ts, this.context)}`);
  }
}
