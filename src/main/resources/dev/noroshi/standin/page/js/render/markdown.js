// The markdown block: blocks of standard Markdown. What stands within a line is in marks.js.
// HTML in it stays text. Line breaks are kept as they are written, as in a chat.
import { h } from "../dom.js";
import { t } from "../words.js";
import { begins as gridBegins, grid } from "./grid.js";
import { marked } from "./marks.js";
import { text } from "./safe.js";

const DEEPEST = 8;

export function markdown(source, context) {
  const node = h("div", { class: "bk-markdown" });
  const lines = text(source).replace(/\r\n?/g, "\n").replace(/\t/g, "    ").split("\n");
  write(node, lines, { context, depth: 0 });
  return node;
}

const READERS = [fence, heading, rule, quote, items, grid];

/** Each reader answers {node, next} when its kind of block begins at this line, else null. */
function write(parent, lines, state) {
  let at = 0;
  while (at < lines.length) {
    const found = lines[at].trim() === "" ? { node: null, next: at + 1 }
      : read(lines, at, state) ?? paragraph(lines, at, state);
    if (found.node) {
      parent.append(found.node);
    }
    at = found.next;
  }
}

function read(lines, at, state) {
  if (state.depth >= DEEPEST) {
    return null;
  }
  for (const reader of READERS) {
    const found = reader(lines, at, state);
    if (found) {
      return found;
    }
  }
  return null;
}

function paragraph(lines, at, state) {
  let next = at + 1;
  while (next < lines.length && lines[next].trim() !== "" && !begins(lines, next)) {
    next += 1;
  }
  const words = lines.slice(at, next).map((line) => line.trim()).join("\n");
  return { node: marked("p", {}, words, state), next };
}

const FENCE = /^ {0,3}(`{3,}|~{3,})\s*([\w+#.-]*)[^`]*$/;
const HEADING = /^ {0,3}(#{1,6})\s+(.*?)\s*#*\s*$/;
const RULE = /^ {0,3}(?:(?:\* *){3,}|(?:- *){3,}|(?:_ *){3,})$/;
const QUOTE = /^ {0,3}> ?/;
const ITEM = /^( *)([-*+]|\d{1,9}[.)])( +)(.*)$/;

/** True where a line ends the paragraph before it. */
function begins(lines, at) {
  return [FENCE, HEADING, RULE, QUOTE, ITEM].some((pattern) => pattern.test(lines[at]))
    || gridBegins(lines, at);
}

function fence(lines, at) {
  const open = FENCE.exec(lines[at]);
  if (!open) {
    return null;
  }
  const close = new RegExp(`^ {0,3}${open[1][0]}{${open[1].length},}\\s*$`);
  let end = at + 1;
  while (end < lines.length && !close.test(lines[end])) {
    end += 1;
  }
  const code = h("code", {}, lines.slice(at + 1, end).join("\n"));
  const node = h("pre", { class: "bk-pre", "data-language": open[2] || null }, code);
  return { node, next: end + 1 };
}

/** The page's own headings come first, so a `#` is the third level. */
function heading(lines, at, state) {
  const match = HEADING.exec(lines[at]);
  return match && {
    node: marked(`h${Math.min(6, match[1].length + 2)}`,
      { class: `bk-md-heading bk-md-heading-${match[1].length}` }, match[2], state),
    next: at + 1,
  };
}

function rule(lines, at) {
  return RULE.test(lines[at]) ? { node: h("hr", { class: "bk-divider" }), next: at + 1 } : null;
}

function quote(lines, at, state) {
  let next = at;
  while (next < lines.length && QUOTE.test(lines[next])) {
    next += 1;
  }
  if (next === at) {
    return null;
  }
  const node = h("blockquote", { class: "bk-quote" });
  write(node, lines.slice(at, next).map((line) => line.replace(QUOTE, "")),
    { ...state, depth: state.depth + 1 });
  return { node, next };
}

const isOrdered = (mark) => /\d/.test(mark);

/** A list: items of one kind at one indent; what is indented further belongs to the item. */
function items(lines, at, state) {
  const first = ITEM.exec(lines[at]);
  if (!first) {
    return null;
  }
  const ordered = isOrdered(first[2]);
  const start = ordered ? Number.parseInt(first[2], 10) : 1;
  const node = h(ordered ? "ol" : "ul", { class: "bk-rich-list",
    start: start === 1 ? null : start });
  let next = at;
  while (next < lines.length) {
    const item = RULE.test(lines[next]) ? null : ITEM.exec(lines[next]);
    if (!item || isOrdered(item[2]) !== ordered || item[1].length > first[1].length + 1) {
      break;
    }
    const end = itemEnd(lines, next, item[1].length);
    node.append(itemNode(item, lines.slice(next + 1, end), state));
    next = end;
  }
  return { node, next };
}

/** The first line after an item: one that is not indented further and begins something. */
function itemEnd(lines, from, indent) {
  let next = from + 1;
  while (next < lines.length) {
    const blank = lines[next].trim() === "";
    const deeper = lines[next].search(/\S/) >= indent + 2;
    const follows = lines[next - 1].trim() !== "" && !begins(lines, next);
    const goesOn = blank && next + 1 < lines.length && lines[next + 1].search(/\S/) >= indent + 2;
    if (!(goesOn || (!blank && (deeper || follows)))) {
      break;
    }
    next += 1;
  }
  while (next < lines.length && lines[next].trim() === "") {
    next += 1;
  }
  return next;
}

function itemNode(item, rest, state) {
  const [, indent, mark, space, words] = item;
  const width = indent.length + mark.length + Math.min(space.length, 4);
  const task = /^\[([ xX])\] +(.*)$/.exec(words);
  const node = h("li", { class: task ? "bk-task-item" : null });
  if (task) {
    const done = task[1] !== " ";
    node.append(h("span", { class: "bk-check", role: "img",
      "aria-label": t(done ? "blocks.task.complete" : "blocks.task.pending") }, done ? "☑" : "☐"));
  }
  const dedented = rest.map((line) =>
    line.slice(Math.min(width, Math.max(0, line.search(/\S/)))));
  write(node, [task ? task[2] : words, ...dedented], { ...state, depth: state.depth + 1 });
  return node;
}
