// The reactions under a message: one click adds or takes back one's own.

import { h } from "../dom.js";
import { post } from "../net.js";
import { emoji } from "../render/emoji.js";
import { store } from "../store.js";
import { t } from "../words.js";
import { openEmojiPicker } from "./emoji-picker.js";
import { icon } from "./icons.js";
import { namesOf } from "./message-head.js";
import { trying } from "./toast.js";

export function toggleReaction(row, name) {
  const reaction = row.message.reactions?.find((known) => known.name === name);
  const add = !reaction?.users.includes(store.me.id);
  const { channel } = row.list;
  return trying(() => post("react", { channel, ts: row.message.ts, name, add }));
}

export function pickReaction(row, anchor) {
  openEmojiPicker(anchor, (name) => toggleReaction(row, name));
}

export function reactionBar(row) {
  const reactions = row.message.reactions ?? [];
  if (reactions.length === 0 || !row.isLive) {
    return null;
  }
  const add = h("button", { class: "reaction add", type: "button", "aria-label": t("react"),
    title: t("react"), on: { click: () => pickReaction(row, add) } }, icon("smile"));
  return [reactions.map((reaction) => pill(row, reaction)), add];
}

function pill(row, { name, users, count }) {
  const people = t("reacted_with", { names: namesOf(users), name });
  return h("button", {
    class: "reaction", type: "button", "aria-pressed": String(users.includes(store.me.id)),
    title: people, "aria-label": people, data: { test: "reaction", name },
    on: { click: () => toggleReaction(row, name) },
  },
  h("span", { class: "reaction-face" }, emoji(name) ?? `:${name}:`),
  h("span", { class: "reaction-count" }, count));
}
