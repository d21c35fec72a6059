// What can be done with a message: by its menu, by keys on it, by a long press.

import { post } from "../net.js";
import { store } from "../store.js";
import { t } from "../words.js";
import { openDialog } from "./dialogs.js";
import { startEdit } from "./edit.js";
import { openMenu } from "./menu.js";
import { copyPermalink } from "./permalinks.js";
import { pickReaction } from "./reactions.js";
import { openThread } from "./route.js";
import { trying } from "./toast.js";

const isMine = (row) => row.message.user === store.me.id && !row.isSystem &&
  !row.message.bot_id;

/** The actions of a row, in the order of the menu. */
export function actionsOf(row) {
  const { message, list } = row;
  if (!row.isLive) {
    return [];
  }
  const { channel } = list;
  const { ts } = message;
  const pinned = Boolean(message.pinned_to?.includes(channel));
  const archived = store.channels.get(channel)?.archived;
  const shortcuts = store.apps.flatMap((app) => (app.shortcuts ?? [])
    .filter(({ type }) => type === "message").map((shortcut) => ({ app, shortcut })));
  return [
    !archived && { name: "react", icon: "smile", label: t("react"), picks: true,
      run: (anchor) => pickReaction(row, anchor ?? row.article) },
    !list.thread && { name: "reply", icon: "reply", label: t("reply_in_thread"),
      run: () => openThread(channel, message.thread_ts ?? ts) },
    { name: "copy-link", icon: "link", label: t("copy_link"),
      run: () => trying(() => copyPermalink(channel, ts)) },
    !archived && { name: pinned ? "unpin" : "pin", icon: "pin", label: t(pinned ? "unpin" : "pin"),
      run: () => trying(() => post("pin", { channel, ts, add: !pinned })) },
    isMine(row) && !archived && { name: "edit", icon: "edit", label: t("edit"),
      run: () => startEdit(row) },
    isMine(row) && !archived && { name: "delete", icon: "trash", label: t("delete"),
      kind: "danger", run: () => askDelete(row) },
    shortcuts.length > 0 && { heading: t("message_shortcuts") },
    ...shortcuts.map(({ app, shortcut }) => ({
      name: `shortcut:${shortcut.callback_id}`, icon: "bolt", label: shortcut.name,
      hint: app.name,
      run: () => trying(() => post("shortcut",
        { callback_id: shortcut.callback_id, channel, ts })),
    })),
  ].filter(Boolean);
}

export function openMessageMenu(row, anchor) {
  const items = actionsOf(row);
  if (items.length > 0) {
    openMenu(anchor, items, { label: t("message_actions"), test: "message-menu" });
  }
}

function askDelete(row) {
  openDialog({
    name: "delete",
    title: t("delete_title"),
    body: t("delete_text"),
    actions: [
      { label: t("cancel"), name: "cancel" },
      { label: t("delete"), kind: "danger", name: "delete",
        run: () => post("delete", { channel: row.list.channel, ts: row.message.ts }) },
    ],
  });
}

/** Keys on a focused message: arrows move, Enter opens the menu, letters act. */
export function watchRowKeys(row) {
  const { article, list } = row;
  const byLetter = { r: "react", t: "reply", e: "edit", l: "copy-link" };
  article.addEventListener("keydown", (event) => {
    if (event.target !== article || event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    const wanted = byLetter[event.key];
    const action = wanted && actionsOf(row).find(({ name }) => name === wanted);
    if (step) {
      event.preventDefault();
      list.step(row, step);
    } else if (event.key === "Enter" || event.key === "ContextMenu") {
      event.preventDefault();
      openMessageMenu(row, article);
    } else if (action) {
      event.preventDefault();
      action.run();
    }
  });
}

const LONG_PRESS = 450;

/** A finger held still on a message opens its menu. */
export function watchRowPress(row) {
  const { article } = row;
  let timer = null;
  let opened = false;
  const stop = () => clearTimeout(timer);
  const open = () => {
    opened = true;
    openMessageMenu(row, article);
  };
  article.addEventListener("pointerdown", (event) => {
    if (event.pointerType === "touch" && !event.target.closest("button, a, input, textarea")) {
      opened = false;
      timer = setTimeout(open, LONG_PRESS);
    }
  });
  // Lifting the finger must not click what the menu has put under it.
  article.addEventListener("touchend", (event) => {
    if (opened) {
      opened = false;
      event.preventDefault();
    }
  });
  // The browser's own menu of a long press would lie over this one.
  article.addEventListener("contextmenu", (event) => {
    if (event.pointerType === "touch") {
      event.preventDefault();
    }
  });
  for (const end of ["pointerup", "pointercancel", "pointerleave"]) {
    article.addEventListener(end, stop);
  }
  article.addEventListener("pointermove", (event) => {
    if (Math.abs(event.movementX) + Math.abs(event.movementY) > 4) {
      stop();
    }
  });
}
