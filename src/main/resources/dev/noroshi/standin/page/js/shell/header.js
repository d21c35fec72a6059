// The strip over a conversation: its name, topic, members, pins, bookmarks, marks.

import { h } from "../dom.js";
import { store } from "../store.js";
import { t } from "../words.js";
import { openDetails, openPins } from "./channel-details.js";
import { icon } from "./icons.js";
import { badges, channelIcon, channelName } from "./people.js";
import { emoji } from "../render/emoji.js";
import { trying } from "./toast.js";

/** The parts of the header; the conversation puts them anew when its channel changes. */
export function headerParts(channel) {
  const details = () => openDetails(channel.id);
  const person = channel.kind === "im" ? store.people.get(channel.with) : null;
  const members = channel.people?.length ?? 0;
  const pins = channel.pins?.length ?? 0;
  return [
    h("button", { class: "channel-title", type: "button", title: t("about_channel"),
      data: { test: "channel-title", id: channel.id }, on: { click: details } },
    channelIcon(channel), h("h2", {}, channelName(channel)), person && badges(person)),
    channel.shared && h("span", { class: "badge outside", title: t("shared"),
      data: { test: "shared" } }, icon("bridge"), t("shared_short")),
    h("span", { class: "channel-topic", title: channel.topic || person?.title },
      channel.topic || person?.title),
    channel.kind !== "im" && h("button", { class: "count-button", type: "button",
      title: t("members", { n: members }), "aria-label": t("members", { n: members }),
      data: { test: "member-count" }, on: { click: details } }, icon("people"), members),
    pins > 0 && h("button", { class: "count-button", type: "button",
      title: t("pins", { n: pins }), "aria-label": t("pins", { n: pins }), data: { test: "pins" },
      on: { click: () => trying(() => openPins(channel.id)) } }, icon("pin"), pins),
  ];
}

const ALLOWED = ["http:", "https:", "mailto:"];

function safeLink(link) {
  try {
    const url = new URL(link);
    return ALLOWED.includes(url.protocol) ? url.href : null;
  } catch {
    return null;
  }
}

export function bookmarkBar(channel) {
  const bookmarks = channel.bookmarks ?? [];
  if (bookmarks.length === 0) {
    return null;
  }
  return h("ul", { class: "bookmarks", "aria-label": t("bookmarks") },
    bookmarks.map(({ title, link, emoji: face }) => {
      const drawn = emoji((face ?? "").replaceAll(":", "")) ?? icon("link");
      const words = [h("span", { class: "bookmark-face", "aria-hidden": "true" }, drawn), title];
      const href = safeLink(link);
      return h("li", {}, href
        ? h("a", { class: "bookmark", href, target: "_blank", rel: "noopener noreferrer",
          data: { test: "bookmark" } }, words)
        : h("span", { class: "bookmark" }, words));
    }));
}
