// Slack's mrkdwn: the lines of a text first (fences, quotes), then what stands within a line.
import { h } from "../dom.js";
import { codeWords } from "./angle.js";
import { writeInline } from "./inline.js";
import { writePlain } from "./plain.js";
import { object, text } from "./safe.js";

const DEEPEST_QUOTE = 8;

/** The nodes for a text in mrkdwn, as a fragment. Nothing in it is ever taken as HTML. */
export function renderText(source, context, options = {}) {
  const fragment = document.createDocumentFragment();
  writeLines(fragment, text(source).replace(/\r\n?/g, "\n"), { context, options, depth: 0 });
  return fragment;
}

/** The nodes for a text object of either kind; a bare string counts as plain text. */
export function renderTextObject(value, context) {
  const { type, text: words, emoji: withEmoji, verbatim } = object(value);
  if (type === "mrkdwn") {
    return renderText(words, context, { verbatim: verbatim === true });
  }
  const fragment = document.createDocumentFragment();
  writePlain(fragment, text(words) || text(value), withEmoji !== false);
  return fragment;
}

/** Walks line by line: a quote begins only at a line's start, a fence anywhere. */
function writeLines(parent, source, state) {
  let at = 0;
  let inline = "";
  const flush = () => {
    if (inline !== "") {
      writeInline(parent, inline.replace(/\n$/, ""), state);
    }
    inline = "";
  };
  while (at < source.length) {
    const atLineStart = at === 0 || source[at - 1] === "\n";
    const quote = atLineStart && state.depth < DEEPEST_QUOTE ? quoteAt(source, at) : null;
    const fence = quote ? null : fenceAt(source, at);
    if (quote || fence) {
      flush();
      parent.append(quote ? quoteNode(quote, state) : fenceNode(fence));
      at = (quote ?? fence).end;
      at += source[at] === "\n" && !quote ? 1 : 0;
    } else {
      const next = nextStop(source, at);
      inline += source.slice(at, next);
      at = next;
    }
  }
  flush();
}

/** Where the next line or fence begins after `at`. */
function nextStop(source, at) {
  const stops = [source.indexOf("\n", at) + 1, source.indexOf("```", at + 1)]
    .filter((stop) => stop > at);
  return stops.length > 0 ? Math.min(...stops) : source.length;
}

const QUOTED = /(?:&gt;|>) ?/y;
const QUOTED_TO_END = /(?:(?:&gt;){3}|>>>)\s?/y;

/** The quoted lines from here on, without their marks, or null. */
function quoteAt(source, from) {
  QUOTED_TO_END.lastIndex = from;
  if (QUOTED_TO_END.test(source)) {
    return { words: source.slice(QUOTED_TO_END.lastIndex), end: source.length };
  }
  const lines = [];
  let at = from;
  QUOTED.lastIndex = at;
  while (at < source.length && QUOTED.test(source)) {
    const end = source.indexOf("\n", at) < 0 ? source.length : source.indexOf("\n", at);
    lines.push(source.slice(QUOTED.lastIndex, end));
    at = Math.min(end + 1, source.length);
    QUOTED.lastIndex = at;
  }
  return lines.length > 0 ? { words: lines.join("\n"), end: at } : null;
}

function quoteNode(quote, state) {
  const node = h("blockquote", { class: "bk-quote" });
  writeLines(node, quote.words, { ...state, depth: state.depth + 1 });
  return node;
}

function fenceAt(source, at) {
  if (!source.startsWith("```", at)) {
    return null;
  }
  const close = source.indexOf("```", at + 3);
  const words = source.slice(at + 3, close);
  return close < 0 || words.trim() === "" ? null : { words, end: close + 3 };
}

function fenceNode(fence) {
  return h("pre", { class: "bk-pre" }, codeWords(fence.words.replace(/^\n|\n$/g, "")));
}
