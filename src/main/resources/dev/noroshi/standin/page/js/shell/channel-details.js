// About a channel: topic, purpose, members, inviting, leaving, archiving; and its pins.

import { h } from "../dom.js";
import { get, post } from "../net.js";
import { dayOf, timeOf } from "../render/dates.js";
import { renderText } from "../render/mrkdwn.js";
import { store } from "../store.js";
import { t } from "../words.js";
import { messageContext } from "./context.js";
import { openDialog } from "./dialogs.js";
import { avatar, badges, channelTitle, nameOf, personNamed } from "./people.js";
import { openPersonCard } from "./person-card.js";
import { go } from "./route.js";
import { trying } from "./toast.js";

export function openDetails(id) {
  const channel = store.channels.get(id);
  const rooms = ["public", "private"].includes(channel.kind);
  const members = (channel.people ?? []).map((person) => store.people.get(person)).filter(Boolean);
  const topic = h("input", { class: "field", type: "text", value: channel.topic ?? "",
    id: "channel-topic", data: { test: "topic" } });
  const writable = rooms && channel.member && !channel.archived;
  const act = (call, values) => async () => {
    await post(call, { channel: id, ...values });
    dialog.close();
  };
  const dialog = openDialog({
    name: "details", title: channelTitle(channel),
    body: [
      writable ? [h("label", { class: "label", for: "channel-topic" }, t("topic")), topic]
        : channel.topic && h("p", {}, channel.topic),
      channel.purpose && h("p", { class: "hint" }, channel.purpose),
      h("h3", { class: "dialog-section" }, t("members", { n: members.length })),
      h("ul", { class: "people", data: { test: "members" } }, members.map(memberLine)),
      writable && inviteLine(channel, dialogClose),
      writable && h("div", { class: "dialog-more" },
        textButton(t("leave_channel"), "leave", act("leave")),
        textButton(t("archive_channel"), "archive", act("archive"))),
    ],
    actions: writable ? [{ label: t("save"), kind: "primary", name: "save", run: async () => {
      if (topic.value !== (channel.topic ?? "")) {
        await post("topic", { channel: id, topic: topic.value });
      }
    } }] : [],
  });

  function dialogClose() {
    dialog.close();
  }
}

function textButton(label, test, run) {
  return h("button", { class: "text-button danger", type: "button", data: { test },
    on: { click: () => trying(run) } }, label);
}

function memberLine(person) {
  return h("li", {}, h("button", { class: "pick", type: "button",
    data: { test: "member", id: person.id }, on: { click: () => openPersonCard(person.id) } },
  avatar(person, "tiny"),
  h("span", { class: "person-words" },
    h("span", { class: "person-name" }, nameOf(person), badges(person)),
    h("span", { class: "hint" }, person.title))));
}

function inviteLine(channel, done) {
  const absent = [...store.people.values()].filter((person) =>
    !person.deleted && !channel.people?.includes(person.id));
  if (absent.length === 0) {
    return null;
  }
  const select = h("select", { class: "field", "aria-label": t("invite"),
    data: { test: "invite-person" } },
  absent.map((person) => h("option", { value: person.id }, nameOf(person))));
  const invite = () => trying(async () => {
    await post("invite", { channel: channel.id, user: select.value });
    done();
  });
  return h("div", { class: "field-line" }, select, h("button", { class: "button", type: "button",
    data: { test: "invite" }, on: { click: invite } }, t("invite")));
}

const MOST_PINS = 20;

/** The pinned messages, newest pin first; each leads to its place. */
export async function openPins(id) {
  const { pins = [] } = store.channels.get(id);
  const found = await Promise.all(pins.slice(-MOST_PINS).reverse().map(async (ts) => {
    const { messages } = await get("messages", { channel: id, around: ts, limit: 1 });
    return messages.find((message) => message.ts === ts);
  }));
  const dialog = openDialog({
    name: "pins", title: t("pins", { n: pins.length }),
    body: h("ul", { class: "pick-list" }, found.filter(Boolean).map((message) => {
      const context = messageContext(id, message.ts);
      const open = () => {
        dialog.close();
        go({ channel: id, target: message.ts });
      };
      return h("li", { class: "pin-line" },
        h("div", { class: "hint" }, message.username || personNamed(message.user), " · ",
          dayOf(message.ts, context), " ", timeOf(message.ts, context)),
        h("div", { class: "pin-text" }, renderText(message.text ?? "", context)),
        h("button", { class: "text-button", type: "button", data: { test: "pin-open" },
          on: { click: open } }, t("show_message")));
    })),
  });
}
