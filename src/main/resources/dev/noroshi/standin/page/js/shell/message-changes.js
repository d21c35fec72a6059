// What a push does to a list of messages: one more, one changed, one gone. One row is drawn.

import { store } from "../store.js";

export function added(list, message) {
  const { window: shown, keeper } = list;
  if (!shown.takes(message)) {
    return;
  }
  const mine = message.user === store.me.id && !message.is_ephemeral;
  if (shown.newer && message.ts > shown.last.ts) {
    list.unseen += 1;
    if (mine) {
      list.toLatest();
    }
    return;
  }
  if (mine) {
    list.newFrom = null;
    keeper.stuck = true;
  } else if ((!keeper.stuck || document.hidden) && !list.thread) {
    list.newFrom ??= shown.last?.ts ?? null;
  }
  if (shown.put(message)) {
    list.unseen += keeper.stuck ? 0 : 1;
    list.draw(message);
  } else {
    list.rows.get(message.ts)?.update(message);
  }
  list.decorateAround(message.ts);
}

export function changed(list, message) {
  if (list.window.find(message.ts)) {
    list.window.put(message);
    list.rows.get(message.ts).update(message);
    list.decorateAround(message.ts);
  }
}

/** With a tombstone the row stays and says so; without one it goes. */
export function deleted(list, { ts, message }) {
  if (!list.window.find(ts)) {
    return;
  }
  if (message) {
    changed(list, message);
    return;
  }
  const next = list.window.messages[list.window.indexOf(ts) + 1];
  list.dropRow(ts);
  list.window.drop(ts);
  if (next) {
    list.decorateAround(next.ts);
  }
}
