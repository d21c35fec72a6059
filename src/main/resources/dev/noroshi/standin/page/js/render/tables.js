// Tables: they scroll sideways on their own when the page is narrow.
import { h } from "../dom.js";
import { t } from "../words.js";
import { renderElement } from "./elements.js";
import { renderTextObject } from "./mrkdwn.js";
import { richText } from "./richtext.js";
import { legible, list, object, text } from "./safe.js";

const MOST_ROWS = 201;
const MOST_COLUMNS = 20;

export function table(block, surface) {
  const settings = list(block.column_settings).map(object);
  return grid(block, surface, { settings, rowHeader: -1, caption: "" });
}

export function dataTable(block, surface) {
  const rowHeader = Number.isInteger(block.row_header_column_index)
    ? block.row_header_column_index : 0;
  return grid(block, surface, { settings: [], rowHeader, caption: text(block.caption) });
}

function grid(block, surface, { settings, rowHeader, caption }) {
  const rows = list(block.rows).slice(0, MOST_ROWS).map((row) => list(row).slice(0, MOST_COLUMNS));
  const [head = [], ...body] = rows;
  const cell = (raw, column, tag, scope) => {
    const { align, is_wrapped: wraps } = settings[column] ?? {};
    const right = align === "right" || (!align && object(raw).type === "raw_number");
    const side = right ? "bk-right" : align === "center" ? "bk-center" : "";
    const name = `${side} ${wraps === false ? "bk-one-line" : ""}`.trim();
    return h(tag, { scope, class: name || null }, cellContent(raw, block, surface));
  };
  return h("div", { class: "bk-table", tabindex: "0", role: "region",
    "aria-label": caption || t("blocks.table") },
  h("table", {}, caption ? h("caption", {}, caption) : null,
    h("thead", {}, h("tr", {}, head.map((raw, column) => cell(raw, column, "th", "col")))),
    h("tbody", {}, body.map((row) => h("tr", {}, row.map((raw, column) =>
      (column === rowHeader ? cell(raw, column, "th", "row") : cell(raw, column, "td", null))))))));
}

function cellContent(raw, block, surface) {
  const value = object(raw);
  switch (text(value.type)) {
    case "rich_text":
      return richText(value, surface.context);
    case "raw_number":
      return text(value.text) || text(value.value);
    case "action":
      return renderElement(value.element, surface, block.block_id, { dispatch: true });
    case "raw_text":
      return renderTextObject(text(value.text), surface.context);
    default:
      return legible(raw);
  }
}
