// "3 replies, last at 14:05" under a message that has a thread.

import { h } from "../dom.js";
import { dayOf, timeOf } from "../render/dates.js";
import { now, store } from "../store.js";
import { t } from "../words.js";
import { avatar } from "./people.js";
import { openThread } from "./route.js";

export function threadSummary(row) {
  const { ts, reply_count: count, reply_users: users, latest_reply: latest } = row.message;
  if (!count) {
    return null;
  }
  return h("button", { class: "thread-summary", type: "button", data: { test: "thread-summary" },
    on: { click: () => openThread(row.list.channel, ts) } },
  h("span", { class: "faces" },
    (users ?? []).slice(0, 4).map((id) => avatar(store.people.get(id), "tiny"))),
  h("span", { class: "thread-count" }, t(count === 1 ? "reply_one" : "replies", { n: count })),
  latest && h("span", { class: "hint" }, t("last_reply", { time: when(latest, row.context) })));
}

/** Today's replies by their time, older ones by their day. */
function when(ts, context) {
  const day = dayOf(ts, context);
  return day === dayOf(`${Math.floor(now())}.000000`, context) ? timeOf(ts, context) : day;
}
