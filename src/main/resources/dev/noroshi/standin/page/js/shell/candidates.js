// What a half-typed word may become: a command, a person, a channel or an emoji.

import { h } from "../dom.js";
import { EMOJI_NAMES, emoji } from "../render/emoji.js";
import { store } from "../store.js";
import { t } from "../words.js";
import { icon } from "./icons.js";
import { avatar, nameOf } from "./people.js";

const MOST = 8;

/** Those that begin with what was typed come before those that only hold it. */
function best(entries, typed, wordsOf) {
  const wanted = typed.toLowerCase();
  const rank = (entry) => {
    const words = wordsOf(entry).filter(Boolean).map((word) => word.toLowerCase());
    return words.some((word) => word.startsWith(wanted)) ? 0
      : words.some((word) => word.includes(wanted)) ? 1 : 2;
  };
  return entries.map((entry) => [rank(entry), entry]).filter(([value]) => value < 2)
    .sort(([one], [other]) => one - other).map(([, entry]) => entry);
}

export function allCommands() {
  return store.apps.flatMap((app) =>
    (app.commands ?? []).map((command) => ({ ...command, app })));
}

function commands(typed) {
  return best(allCommands(), `/${typed}`, ({ command }) => [command]).map((entry) => ({
    key: entry.command, face: icon("bolt"), label: entry.command, more: entry.usage_hint,
    detail: [entry.description, entry.app.name].filter(Boolean).join(" — "),
    insert: `${entry.command} `,
  }));
}

function people(typed, channel) {
  const groups = ["here", "channel"].map((name) => ({ id: name, name, group: true }));
  const here = new Set(channel?.people ?? []);
  const all = [...store.people.values()].filter((person) => !person.deleted)
    .sort((one, other) => here.has(other.id) - here.has(one.id));
  const words = (entry) => [entry.name, entry.display_name, entry.real_name];
  return best([...all, ...(typed ? groups : [])], typed, words).slice(0, MOST).map((entry) => ({
    key: entry.id, face: entry.group ? icon("people") : avatar(entry, "tiny"),
    label: entry.group ? `@${entry.name}` : nameOf(entry),
    more: entry.group ? "" : `@${entry.name}`,
    detail: entry.group ? t(`mention_${entry.name}`) : entry.title,
    insert: `@${entry.name} `,
  }));
}

function channels(typed) {
  const known = [...store.channels.values()].filter(({ kind, archived, member }) =>
    !archived && (kind === "public" || (kind === "private" && member)));
  return best(known, typed, ({ name }) => [name]).slice(0, MOST).map((channel) => ({
    key: channel.id, face: icon(channel.kind === "private" ? "lock" : "hash"),
    label: channel.name, detail: channel.topic, insert: `#${channel.name} `,
  }));
}

function faces(typed) {
  const known = EMOJI_NAMES.filter((name) => emoji(name));
  return best(known, typed, (name) => [name]).slice(0, MOST).map((name) => ({
    key: name, face: h("span", {}, emoji(name)), label: `:${name}:`, insert: `:${name}: `,
  }));
}

/** Signs that open a list, each with the word behind it; no blank is needed in Japanese. */
const SIGNS = [
  { sign: /(?<![A-Za-z0-9_.@])@([^\s@#:/]*)$/, list: people, name: "complete_people" },
  { sign: /(?<![A-Za-z0-9_&#])#([^\s@#:/]*)$/, list: channels, name: "complete_channels" },
  { sign: /(?<![A-Za-z0-9:]):([a-z0-9_+-]{2,})$/i, list: faces, name: "complete_emoji" },
];

/** {from, options, label} for the word before the caret, {usage} for a command, or null. */
export function candidatesAt(before, { channel, thread }) {
  const command = /^\/(\S*)$/.exec(before);
  if (command && !thread) {
    return { from: 0, options: commands(command[1]), label: t("complete_commands") };
  }
  const known = /^(\/\S+)\s/.exec(before);
  const usage = known && allCommands().find((entry) => entry.command === known[1]);
  for (const { sign, list, name } of SIGNS) {
    const match = sign.exec(before);
    if (match) {
      return { from: match.index, options: list(match[1], channel), label: t(name) };
    }
  }
  return usage && !thread ? { usage } : null;
}
