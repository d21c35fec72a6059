// Tables in Markdown: rows of cells between bars, with a rule under the first.
import { h } from "../dom.js";
import { t } from "../words.js";
import { marked } from "./marks.js";

const ROW_RULE = /^ *\|? *:?-+:? *(?:\| *:?-+:? *)*\|? *$/;

/** A row, and under it a rule of as many columns. */
export function begins(lines, at) {
  return lines[at].includes("|") && at + 1 < lines.length && lines[at + 1].includes("-")
    && ROW_RULE.test(lines[at + 1])
    && cells(lines[at]).length === cells(lines[at + 1]).length;
}

function cells(line) {
  return line.trim().replace(/^\||(?<!\\)\|$/g, "").split(/(?<!\\)\|/)
    .map((cell) => cell.trim().replace(/\\\|/g, "|"));
}

export function grid(lines, at, state) {
  if (!begins(lines, at)) {
    return null;
  }
  const sides = cells(lines[at + 1]).map((cell) => (/^:-+:$/.test(cell) ? "bk-center"
    : cell.endsWith(":") ? "bk-right" : null));
  let next = at + 2;
  while (next < lines.length && lines[next].includes("|")) {
    next += 1;
  }
  const row = (line, tag) => h("tr", {}, cells(line).slice(0, sides.length).map((cell, column) =>
    marked(tag, { class: sides[column], scope: tag === "th" ? "col" : null }, cell, state)));
  return {
    node: h("div", { class: "bk-table", tabindex: "0", role: "region",
      "aria-label": t("blocks.table") },
    h("table", {}, h("thead", {}, row(lines[at], "th")),
      h("tbody", {}, lines.slice(at + 2, next).map((line) => row(line, "td"))))),
    next,
  };
}
