// What a panel holds: rows in the known shape, anything else as a tree one can read.

import { h } from "../dom.js";
import { timeOf } from "../render/dates.js";
import { either, t } from "../words.js";
import { messageContext } from "./context.js";

const TONES = ["good", "warn", "bad"];

const isText = (value) => typeof value === "string" ||
  (value && typeof value === "object" && ("ja" in value || "en" in value));

const words = (value) => (isText(value) ? either(value) : value === undefined || value === null
  ? null : String(value));

export function panelContent(content) {
  return Array.isArray(content?.rows) ? rows(content.rows) : tree(content);
}

function rows(list) {
  if (list.length === 0) {
    return h("p", { class: "hint" }, t("panel_empty"));
  }
  return h("ul", { class: "panel-rows" }, list.map((row) => {
    const tone = TONES.includes(row.tone) ? row.tone : "plain";
    const time = Number.isFinite(row.time)
      ? timeOf(`${Math.floor(row.time)}.000000`, messageContext("", "")) : null;
    return h("li", { class: `panel-row ${tone}` },
      (row.head || time) && h("div", { class: "panel-row-head" },
        h("strong", {}, words(row.head)), time && h("time", { class: "hint" }, time)),
      row.text && h("div", {}, words(row.text)),
      row.detail && h("div", { class: "hint" }, words(row.detail)));
  }));
}

/** Lists and objects unfold; the first level stands open. */
function tree(value, depth = 0) {
  if (value === null || typeof value !== "object") {
    return h("span", { class: `leaf ${typeof value}` }, JSON.stringify(value));
  }
  const entries = Object.entries(value);
  if (entries.length === 0) {
    return h("span", { class: "leaf" }, Array.isArray(value) ? "[]" : "{}");
  }
  return h("ul", { class: "tree" }, entries.map(([name, inner]) => {
    const nested = inner !== null && typeof inner === "object" && Object.keys(inner).length > 0;
    return h("li", {}, nested
      ? h("details", { open: depth < 1 }, h("summary", {}, name), tree(inner, depth + 1))
      : [h("span", { class: "tree-name" }, `${name}: `), tree(inner, depth + 1)]);
  }));
}
