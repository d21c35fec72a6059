// The block types that came in 2026: alerts, cards, carousels, containers, plans and tasks.
import { h } from "../dom.js";
import { t } from "../words.js";
import { renderElement } from "./elements.js";
import { link } from "./links.js";
import { renderTextObject } from "./mrkdwn.js";
import { pictureElement } from "./pictures.js";
import { richText } from "./richtext.js";
import { list, object, text, wordsOf } from "./safe.js";

const LEVELS = new Set(["info", "warning", "error", "success"]);

export function alert(block, surface) {
  const level = LEVELS.has(block.level) ? block.level : "default";
  return h("div", { class: `bk-alert bk-alert-${level}`, role: "note" },
    level === "default" ? null : h("strong", {}, t(`blocks.alert.${level}`)),
    h("div", {}, renderTextObject(block.text, surface.context)));
}

export function card(block, surface) {
  const { context } = surface;
  const line = (value, name) => (value
    ? h("div", { class: name }, renderTextObject(value, context)) : null);
  const image = (value, name) => (value
    ? h("div", { class: name }, pictureElement(object(value), context)) : null);
  const buttons = list(block.actions);
  return h("article", { class: "bk-card", "aria-label": wordsOf(block.title) || null },
    image(block.hero_image, "bk-card-hero"),
    h("div", { class: "bk-card-head" }, image(block.icon, "bk-card-icon"), h("div", {},
      line(block.title, "bk-card-title"), line(block.subtitle, "hint"))),
    line(block.body, "bk-card-body"),
    line(block.subtext, "hint"),
    buttons.length > 0 ? h("div", { class: "bk-actions" }, buttons.map((element) =>
      renderElement(element, surface, block.block_id, { dispatch: true }))) : null);
}

/** Cards side by side; each keeps its own block id. */
export function carousel(block, surface) {
  const inner = surface.nested(list(block.elements).map((each) => ({ type: "card",
    ...object(each) })));
  inner.classList.add("bk-carousel");
  inner.tabIndex = 0;
  inner.setAttribute("role", "group");
  inner.setAttribute("aria-label", t("blocks.carousel"));
  return inner;
}

export function container(block, surface) {
  const { context } = surface;
  const rich = object(block.rich_text_title);
  const title = list(rich.elements).length > 0
    ? richText({ elements: [{ type: "rich_text_section", elements: rich.elements }] }, context)
    : renderTextObject(block.title, context);
  const head = [
    block.icon ? h("span", { class: "bk-card-icon" }, pictureElement(object(block.icon), context))
      : null,
    h("span", { class: "bk-container-title" }, title),
    block.subtitle ? h("span", { class: "hint" }, renderTextObject(block.subtitle, context)) : null,
  ];
  const children = surface.nested(block.child_blocks);
  return block.is_collapsible === true
    ? h("details", { class: "bk-container", open: block.default_collapsed !== true },
      h("summary", {}, head), children)
    : h("section", { class: "bk-container" },
      h("div", { class: block.has_header_divider === true ? "bk-container-head bk-bordered-below"
        : "bk-container-head" }, head), children);
}

export function plan(block, surface) {
  const tasks = list(block.tasks).map((task) => ({ type: "task_card", ...object(task) }));
  return h("div", { class: "bk-plan" },
    h("div", { class: "bk-plan-title" }, wordsOf(block.title)), surface.nested(tasks));
}

const STATUSES = { pending: "", in_progress: "◐", complete: "✓", error: "!" };

export function taskCard(block, { context }) {
  const status = Object.hasOwn(STATUSES, block.status) ? block.status : "pending";
  const rich = (value) => (value ? h("div", { class: "bk-task-part" },
    object(value).type === "rich_text" ? richText(value, context)
      : renderTextObject(value, context)) : null);
  const sources = list(block.sources).map(object);
  return h("div", { class: "bk-task", "data-status": status },
    h("span", { class: "bk-task-mark", role: "img", "aria-label": t(`blocks.task.${status}`),
      title: t(`blocks.task.${status}`) }, STATUSES[status]),
    h("div", { class: "bk-task-main" },
      block.hide_title === true ? null : h("div", {}, wordsOf(block.title)),
      rich(block.details), rich(block.output),
      sources.length > 0 ? h("div", { class: "bk-task-part" }, sources.map((source) =>
        h("span", { class: "bk-source" },
          link(text(source.url), context, text(source.text) || text(source.url))))) : null));
}
