// Names of people, channels and groups, and the chips that mention them.
import { h } from "../dom.js";
import { t } from "../words.js";
import { object, text } from "./safe.js";

/** Looks one up: by the context's function if it has one, else in its Map. */
function known(lookup, map, id) {
  return object(typeof lookup === "function" ? lookup(id) : map?.get?.(id));
}

export function personName(id, context) {
  const person = known(context.person, context.people, id);
  return text(person.display_name) || text(person.real_name) || text(person.name);
}

export function channelName(id, context) {
  const channel = known(context.channel, context.channels, id);
  return channel.kind === "im" ? personName(channel.with, context) : text(channel.name);
}

/** A name that opens its card or channel where the page offers that. */
function mention(kind, id, words, { mine = false, open = null }) {
  const properties = { class: mine ? "bk-mention bk-mention-me" : "bk-mention",
    data: { [kind]: id } };
  return open
    ? h("button", { ...properties, type: "button", on: { click: () => open(id) } }, words)
    : h("span", properties, words);
}

export function mentionPerson(id, label, context) {
  const name = personName(id, context);
  return mention("user", id, `@${name || label.replace(/^@/, "") || id}`, {
    mine: object(context.me).id === id,
    open: name ? context.openPerson : null,
  });
}

export function mentionChannel(id, label, context) {
  const name = channelName(id, context);
  return mention("channel", id,
    `#${name || label.replace(/^#/, "") || t("blocks.mention.private")}`,
    { open: name ? context.openChannel : null });
}

export function mentionGroup(id, label, context) {
  const group = known(context.usergroup, context.usergroups, id);
  const name = text(group.handle) || text(group.name) || label.replace(/^@/, "") || id;
  return mention("group", id, `@${name}`, {});
}

/** `@here`, `@channel` and `@everyone`. */
export function mentionAll(range) {
  return mention("all", range, `@${range}`, { mine: true });
}

/** Everyone the context knows, in its order. */
export function everyone(context) {
  return [...(context.people?.values?.() ?? [])].map(object);
}

export function everyChannel(context) {
  return [...(context.channels?.values?.() ?? [])].map(object);
}
