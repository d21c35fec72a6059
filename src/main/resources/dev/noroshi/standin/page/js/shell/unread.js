// What has been seen: tells the server, and counts what waits in the window's title.

import { post } from "../net.js";
import { emit, store, unreadTotal } from "../store.js";
import { t } from "../words.js";
import { channelTitle } from "./people.js";
import { showFault } from "./toast.js";

const told = new Map();

/** Marks the channel read up to `ts`, at most once for each message. */
export function markRead(id, ts) {
  const channel = store.channels.get(id);
  if (!channel?.member || !ts || (told.get(id) ?? channel.last_read ?? "0") >= ts) {
    return;
  }
  told.set(id, ts);
  channel.last_read = ts;
  channel.unread = 0;
  channel.mentions = 0;
  emit("channel", id);
  queueMicrotask(() => emit("frame"));
  post("read", { channel: id, ts }).catch(showFault);
}

export function drawTitle() {
  const { unread, mentions } = unreadTotal();
  const channel = store.channels.get(store.route.channel);
  const waiting = mentions > 0 ? `(${mentions}) ` : unread > 0 ? "• " : "";
  const place = channel ? `${channelTitle(channel)} — ` : "";
  document.title = `${waiting}${place}${store.team.name} · ${t("product")}`;
}
