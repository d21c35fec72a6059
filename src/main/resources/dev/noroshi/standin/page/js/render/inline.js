// One line of mrkdwn: marks, code, brackets and bare addresses.
import { h } from "../dom.js";
import { angleAt, codeWords } from "./angle.js";
import { link, safeUrl } from "./links.js";
import { writePlain } from "./plain.js";
import { unescape } from "./safe.js";

const MARKS = { "*": "strong", _: "em", "~": "del" };

/** Text with marks; a mark never reaches over a line's end. */
export function writeInline(parent, source, state) {
  for (const [index, line] of source.split("\n").entries()) {
    if (index > 0) {
      parent.append(h("br"));
    }
    writeLine(parent, line, state, "");
  }
}

/** One line. `within` holds the marks that are open already; none opens twice. */
function writeLine(parent, line, state, within) {
  const hopeless = new Set();
  let plain = "";
  let at = 0;
  const put = (node, end) => {
    writePlain(parent, plain, true);
    plain = "";
    parent.append(node);
    at = end;
  };
  while (at < line.length) {
    const found = angleAt(line, at, state.context) ?? codeAt(line, at)
      ?? markAt(line, at, state, within, hopeless) ?? addressAt(line, at, state);
    if (found) {
      put(found.node, found.end);
    } else {
      plain += line[at];
      at += 1;
    }
  }
  writePlain(parent, plain, true);
}

const CODE = /`([^`\n]+)`/y;

function codeAt(line, at) {
  CODE.lastIndex = at;
  const match = line[at] === "`" ? CODE.exec(line) : null;
  return match && { node: h("code", { class: "bk-code" }, codeWords(match[1])),
    end: CODE.lastIndex };
}

/** A mark needs an edge outside (line's edge, space, punctuation) and a letter inside. */
function markAt(line, at, state, within, hopeless) {
  const mark = line[at];
  if (!Object.hasOwn(MARKS, mark) || within.includes(mark) || hopeless.has(mark)
    || !isEdge(line, at - 1) || line[at - 1] === mark || line[at + 1] === mark
    || /^\s?$/.test(line.charAt(at + 1))) {
    return null;
  }
  const close = closing(line, at + 1, mark);
  if (close < 0) {
    hopeless.add(mark);
    return null;
  }
  const node = h(MARKS[mark]);
  writeLine(node, line.slice(at + 1, close), state, within + mark);
  return { node, end: close + 1 };
}

/** Where the mark is closed; what stands in <…> or in code closes nothing. */
function closing(line, from, mark) {
  for (let at = from; at < line.length; at += 1) {
    const skip = line[at] === "<" ? line.indexOf(">", at)
      : line[at] === "`" ? line.indexOf("`", at + 1) : -1;
    if (skip > 0) {
      at = skip;
    } else if (line[at] === mark && at > from && !/\s/.test(line[at - 1])
      && line[at - 1] !== mark && line[at + 1] !== mark && isEdge(line, at + 1)) {
      return at;
    }
  }
  return -1;
}

/** The escaped `&gt;` ends in a semicolon and so is punctuation as it should be. */
function isEdge(line, at) {
  return !isIn(line, at) || /[\s\p{P}\p{S}\ufe0f]/u.test(characterAt(line, at));
}

function isIn(line, at) {
  return at >= 0 && at < line.length;
}

/** The whole character at a place that may be either half of it. */
function characterAt(line, at) {
  return /[\udc00-\udfff]/.test(line[at]) ? line.slice(at - 1, at + 1)
    : String.fromCodePoint(line.codePointAt(at));
}

const ADDRESS = /https?:\/\/[^\s<>|`"]+/y;

/** A bare address becomes a link too; the sentence's own punctuation stays outside. */
function addressAt(line, at, { context, options }) {
  ADDRESS.lastIndex = at;
  if (options.verbatim || line[at] !== "h" || !isEdge(line, at - 1)) {
    return null;
  }
  const words = withoutTail(ADDRESS.exec(line)?.[0] ?? "");
  const address = unescape(words);
  return safeUrl(address)
    ? { node: link(address, context, address), end: at + words.length }
    : null;
}

/** Cuts at the first full-width punctuation and drops marks at the end; keeps `(…)` pairs. */
function withoutTail(words) {
  const wide = words.search(/[\u3000-\u303f\uff01-\uff65]/u);
  let end = wide < 0 ? words.length : wide;
  while (end > 0 && (".,:;!?'*_~]".includes(words[end - 1])
    || (words[end - 1] === ")" && !words.slice(0, end).includes("(")))) {
    end -= 1;
  }
  return words.slice(0, end);
}
