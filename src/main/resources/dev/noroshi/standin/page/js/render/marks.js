// Within a line of Markdown: emphasis, code, links, and Slack's own mentions.
import { h } from "../dom.js";
import { angleAt } from "./angle.js";
import { link, safeUrl } from "./links.js";
import { writePlain } from "./plain.js";

const MARKS = [["**", "strong"], ["__", "strong"], ["~~", "del"], ["*", "em"], ["_", "em"]];
const DEEPEST = 8;

/** An element that holds words with their marks. */
export function marked(tag, properties, words, { context }) {
  const node = h(tag, properties);
  write(node, words, { context, depth: 0, inLink: false });
  return node;
}

function write(parent, words, state) {
  const hopeless = new Set();
  let plain = "";
  let at = 0;
  while (at < words.length) {
    const found = escapeAt(words, at) ?? codeAt(words, at) ?? linkAt(words, at, state)
      ?? angleAt(words, at, state.context) ?? addressAt(words, at, state)
      ?? markAt(words, at, state, hopeless);
    if (found?.node) {
      writePlain(parent, plain, true);
      parent.append(found.node);
      plain = "";
    } else {
      plain += found?.words ?? words[at];
    }
    at = found?.end ?? at + 1;
  }
  writePlain(parent, plain, true);
}

/** A character after a backslash is itself and no mark. */
function escapeAt(words, at) {
  return words[at] === "\\" && /[!-/:-@[-`{-~]/.test(words[at + 1] ?? "")
    ? { node: document.createTextNode(words[at + 1]), end: at + 2 } : null;
}

const CODE = /(`+)(?!`)([^\n]*?[^`\n])\1(?!`)/y;

function codeAt(words, at) {
  if (words[at] !== "`" || words[at - 1] === "`") {
    return null;
  }
  CODE.lastIndex = at;
  const match = CODE.exec(words);
  return match && { node: h("code", { class: "bk-code" }, match[2].replace(/^ (.+) $/, "$1")),
    end: CODE.lastIndex };
}

const LABEL = String.raw`((?:!\[[^\[\]\n]*\]\([^()\n]*\)|[^\[\]\\\n]|\\.)*)`;
const TARGET = String.raw`\( *<?([^\s<>()]*(?:\([^\s<>()]*\)[^\s<>()]*)*)>?(?: +"[^"\n]*")? *\)`;
const LINK = new RegExp(String.raw`!?\[${LABEL}\]${TARGET}`, "y");

/** A picture becomes a link with its words: nothing is loaded. In a link only words are left. */
function linkAt(words, at, state) {
  if (words[at] !== "[" && !words.startsWith("![", at)) {
    return null;
  }
  LINK.lastIndex = at;
  const match = LINK.exec(words);
  if (!match) {
    return null;
  }
  const [whole, label, address] = match;
  const end = at + whole.length;
  if (state.inLink) {
    return { words: label, end };
  }
  if (!safeUrl(address)) {
    return { words: whole, end };
  }
  const node = link(address, state.context);
  write(node, label || address, { ...state, depth: state.depth + 1, inLink: true });
  return { node, end };
}

const ADDRESS = /https?:\/\/[^\s<>|`"*]+/y;

function addressAt(words, at, state) {
  if (words[at] !== "h" || state.inLink || /\w/.test(words[at - 1] ?? "")) {
    return null;
  }
  ADDRESS.lastIndex = at;
  const address = ADDRESS.exec(words)?.[0].split(/[\u3000-\u303f\uff01-\uff65]/u)[0]
    .replace(/[.,:;!?')\]_~]{1,20}$/, "");
  return address && safeUrl(address)
    ? { node: link(address, state.context, address), end: at + address.length } : null;
}

function markAt(words, at, state, hopeless) {
  const [mark, tag] = MARKS.find(([each]) => words.startsWith(each, at)) ?? [];
  if (!mark || hopeless.has(mark) || state.depth >= DEEPEST || !opens(words, at, mark)) {
    return null;
  }
  const close = closing(words, at + mark.length, mark);
  if (close < 0) {
    hopeless.add(mark);
    // A double mark without its end must not be read as two single ones.
    return { words: mark, end: at + mark.length };
  }
  const node = h(tag);
  write(node, words.slice(at + mark.length, close), { ...state, depth: state.depth + 1 });
  return { node, end: close + mark.length };
}

const isWord = (character) => /[\p{L}\p{N}]/u.test(character ?? "");

/** An underscore inside a word is a letter, an asterisk is not. */
function opens(words, at, mark) {
  return /\S/.test(words[at + mark.length] ?? "")
    && !(mark[0] === "_" && isWord(words[at - 1]));
}

function closing(words, from, mark) {
  for (let at = words.indexOf(mark, from + 1); at >= 0; at = words.indexOf(mark, at + 1)) {
    const other = mark.length === 1 && (words[at + 1] === mark || words[at - 1] === mark);
    const ends = /\S/.test(words[at - 1]) && words[at - 1] !== "\\"
      && !(mark[0] === "_" && isWord(words[at + mark.length]));
    if (!other && ends) {
      return mark.length === 2 && words[at + 2] === mark[0] ? at + 1 : at;
    }
  }
  return -1;
}
