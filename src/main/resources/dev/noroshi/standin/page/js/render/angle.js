// What Slack writes in angle brackets: links, mentions, dates.
import { h } from "../dom.js";
import { formatDateToken } from "./dates.js";
import { link, safeUrl } from "./links.js";
import { mentionAll, mentionChannel, mentionGroup, mentionPerson } from "./people.js";
import { writePlain } from "./plain.js";
import { unescape } from "./safe.js";

/** In code a link or a mention is just its words. */
export function codeWords(words) {
  return unescape(words.replace(/<([^<>\n]+)>/g, (whole, inner) => {
    const [target, label] = halves(inner);
    return /^[@#!]/.test(target) ? whole : label || target;
  }));
}

function halves(inner) {
  const bar = inner.indexOf("|");
  return bar < 0 ? [inner, ""] : [inner.slice(0, bar), inner.slice(bar + 1)];
}

const BRACKETS = /<([^<>]+)>/y;

/** The link, mention or date that begins here, or null. */
export function angleAt(line, at, context) {
  BRACKETS.lastIndex = at;
  const match = line[at] === "<" ? BRACKETS.exec(line) : null;
  const node = match && angleNode(match[1], context);
  return node && { node, end: at + match[0].length };
}

function angleNode(inner, context) {
  const [target, label] = halves(inner);
  const id = target.slice(1);
  const words = unescape(label);
  if (target[0] === "@" && /^[A-Z0-9]+$/i.test(id)) {
    return mentionPerson(id, words, context);
  }
  if (target[0] === "#" && /^[A-Z0-9]+$/i.test(id)) {
    return mentionChannel(id, words, context);
  }
  if (target[0] === "!") {
    return specialNode(id, words, context);
  }
  const url = safeUrl(unescape(target));
  if (!url) {
    return null;
  }
  const node = link(unescape(target), context);
  writePlain(node, label || target.replace(/^mailto:/, ""), label !== "");
  return node;
}

/** `<!here>`, `<!subteam^S1|@crew>`, `<!date^…|…>`; of others only the label is left. */
function specialNode(target, label, context) {
  if (["here", "channel", "everyone"].includes(target)) {
    return mentionAll(target);
  }
  const [kind, first, format, address] = target.split("^");
  if (kind === "subteam" && first) {
    return mentionGroup(first, label, context);
  }
  if (kind === "date" && first) {
    return dateNode(first, unescape(format ?? ""), unescape(address ?? ""), label, context);
  }
  return label === "" ? null : document.createTextNode(label);
}

/** A moment in the viewer's zone and language; the app's fallback where it is none. */
export function dateNode(epoch, format, address, fallback, context) {
  const words = formatDateToken(epoch, format, context);
  if (words === null) {
    return document.createTextNode(fallback);
  }
  const time = h("time", { class: "bk-time", datetime: new Date(epoch * 1000).toISOString(),
    title: fallback || null }, words);
  return address ? link(address, context, time) : time;
}
