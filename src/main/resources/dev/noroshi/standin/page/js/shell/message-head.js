// Who wrote a message and when, and the small marks beside it.

import { h } from "../dom.js";
import { fullTime, timeOf } from "../render/dates.js";
import { store } from "../store.js";
import { t } from "../words.js";
import { icon } from "./icons.js";
import { badges, nameOf, personNamed } from "./people.js";
import { openPersonCard } from "./person-card.js";
import { addressFor, go } from "./route.js";

/** The time is a link to the message itself, as people expect. */
export function rowTime(row, size = "") {
  const { message, list, context } = row;
  const time = h("time", {}, timeOf(message.ts, context));
  if (!row.isLive) {
    return h("span", { class: `message-time ${size}` }, time);
  }
  return h("a", {
    class: `message-time ${size}`, title: fullTime(message.ts, context), tabindex: "-1",
    href: addressFor(store.me.id, { channel: list.channel, thread: list.thread }),
    on: { click: (event) => {
      event.preventDefault();
      go({ ...store.route, thread: list.thread, target: message.ts });
    } },
  }, time);
}

export function rowHead(row) {
  const { message } = row;
  const person = store.people.get(message.user);
  const name = message.username || nameOf(person);
  row.label(name);
  return [
    h("button", { class: "author", type: "button",
      on: { click: () => openPersonCard(message.user) } }, name),
    badges(person),
    rowTime(row),
  ];
}

export function editMark(row) {
  return h("span", { class: "edit-mark", title: fullTime(row.message.edited.ts, row.context) },
    t("edited"));
}

export function pinMark(row) {
  return row.message.pinned_to?.includes(row.list.channel) &&
    h("p", { class: "note pin-note" }, icon("pin"), t("pinned"));
}

/** "Aki, Ben and 3 more" for titles of small buttons. */
export function namesOf(ids) {
  const names = ids.slice(0, 8).map(personNamed).join(t("comma"));
  return ids.length > 8 ? t("and_more", { names, n: ids.length - 8 }) : names;
}
