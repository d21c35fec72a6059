// How people and channels are named and pictured.

import { fill, h } from "../dom.js";
import { fetchPicture } from "../net.js";
import { store } from "../store.js";
import { t } from "../words.js";
import { icon } from "./icons.js";

export function nameOf(person) {
  return person?.display_name || person?.real_name || person?.name || t("someone");
}

export function personNamed(id) {
  return nameOf(store.people.get(id));
}

/** A direct message is called by whom it is with; a group by all but the viewer. */
export function channelName(channel) {
  if (channel.kind === "im") {
    return personNamed(channel.with);
  }
  if (channel.kind === "mpim") {
    const others = (channel.people ?? []).filter((id) => id !== store.me.id);
    return others.map(personNamed).join(t("comma"));
  }
  return channel.name;
}

/** "#general" for channels, the bare name for direct messages. */
export function channelTitle(channel) {
  return channel.kind === "public" ? `#${channel.name}` : channelName(channel);
}

export function channelIcon(channel) {
  if (channel.kind === "im") {
    return avatar(store.people.get(channel.with), "tiny");
  }
  return icon({ public: "hash", private: "lock", mpim: "people" }[channel.kind] ?? "hash");
}

/** Two letters of a Latin name, one of any other. */
function initials(name) {
  const words = name.trim().split(/\s+/);
  const first = [...words[0]][0] ?? "?";
  const latin = /^[\p{Script=Latin}]/u.test(first) && words.length > 1;
  return latin ? first + [...words.at(-1)][0] : first;
}

/** Black or white, whichever reads better on the person's colour. */
function inkOn(color) {
  const parts = [1, 3, 5].map((at) => parseInt(color.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  const light = 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2];
  return 1.05 / (light + 0.05) >= (light + 0.05) / 0.05 ? "#ffffff" : "#000000";
}

/** A square with the picture, or with initials on the person's colour. */
export function avatar(person, size = "normal") {
  const color = /^#[0-9a-f]{6}$/i.test(person?.color ?? "") ? person.color : "#5b6770";
  const box = h("span", { class: `avatar ${size}`, "aria-hidden": "true" },
    initials(nameOf(person)));
  box.style.backgroundColor = color;
  box.style.color = inkOn(color);
  if (person?.picture) {
    fetchPicture(person.picture).then(
      (url) => fill(box, h("img", { src: url, alt: "" })),
      () => box.classList.add("without-picture"));
  }
  return box;
}

function badge(kind, words, title = null) {
  return h("span", { class: `badge ${kind}`, title }, words);
}

/** What a viewer should know about an author at a glance. */
export function badges(person) {
  return [
    person?.is_bot && badge("bot", t("badge_app")),
    person?.outside && badge("outside", person.outside, t("badge_outside")),
    person?.guest && badge("guest", t(`badge_guest_${person.guest}`)),
    person?.deleted && badge("guest", t("badge_deleted")),
  ].filter(Boolean);
}

/** "日本語 · Asia/Tokyo": the person's language and zone, in the viewer's language. */
export function whereabouts(person) {
  const code = (person.locale ?? "en-US").split("-")[0];
  const named = new Intl.DisplayNames([document.documentElement.lang], { type: "language" });
  return [named.of(code), person.tz].filter(Boolean).join(" · ");
}
