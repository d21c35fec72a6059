// The blocks that most messages are made of.
import { h } from "../dom.js";
import { t } from "../words.js";
import { renderElement } from "./elements.js";
import { renderTextObject } from "./mrkdwn.js";
import { freshId, list, object, text, wordsOf } from "./safe.js";

const LONG = 1500;

export function section(block, surface) {
  const id = freshId();
  const words = h("div", { class: "bk-section-text", id });
  if (block.text) {
    words.append(renderTextObject(block.text, surface.context));
  }
  const fields = list(block.fields);
  const main = h("div", { class: "bk-section-main" },
    block.text ? folded(words, block) : null,
    fields.length > 0 ? h("div", { class: "bk-fields" }, fields.map((field) =>
      h("div", {}, renderTextObject(field, surface.context)))) : null);
  const host = h("div", { class: "bk-section" }, main);
  if (block.accessory) {
    const names = { label: wordsOf(block.text), describedBy: block.text ? id : null,
      dispatch: true };
    host.append(h("div", { class: "bk-accessory" },
      renderElement(block.accessory, surface, block.block_id, names)));
  }
  return host;
}

/** Very long text shows its beginning first, unless the app wants it whole. */
function folded(words, block) {
  if (block.expand === true || wordsOf(block.text).length <= LONG) {
    return words;
  }
  words.classList.add("bk-folded");
  const more = h("button", { class: "bk-more", type: "button", "aria-expanded": "false",
    on: { click: () => {
      const isFolded = words.classList.toggle("bk-folded");
      more.setAttribute("aria-expanded", String(!isFolded));
      more.textContent = t(isFolded ? "blocks.more" : "blocks.less");
    } } }, t("blocks.more"));
  return [words, more];
}

export function divider() {
  return h("hr", { class: "bk-divider" });
}

export function header(block, surface) {
  const level = Number.isInteger(block.level) && block.level >= 1 && block.level <= 4
    ? block.level : 1;
  // The page's own title is the first heading, so those of apps begin one below.
  return h(`h${level + 2}`, { class: `bk-header bk-header-${level}` },
    renderTextObject(block.text, surface.context));
}

export function context(block, surface) {
  return h("div", { class: "bk-context" }, list(block.elements).map((element) =>
    (object(element).type === "image"
      ? renderElement(element, surface, block.block_id, {})
      : h("span", { class: "bk-context-text" }, renderTextObject(element, surface.context)))));
}

export function actions(block, surface) {
  return h("div", { class: "bk-actions" }, elements(block, surface));
}

export function contextActions(block, surface) {
  return h("div", { class: "bk-actions bk-context-actions" }, elements(block, surface));
}

function elements(block, surface) {
  return list(block.elements).map((element) =>
    renderElement(element, surface, block.block_id, {
      label: wordsOf(object(element).text) || text(object(element).type),
      dispatch: true,
    }));
}
