// Legacy attachments: a coloured bar with texts, fields, or blocks beside it.
import { h } from "../dom.js";
import { renderBlocks } from "./blocks.js";
import { timeOf, dayOf } from "./dates.js";
import { link, safeUrl } from "./links.js";
import { renderText } from "./mrkdwn.js";
import { picture } from "./pictures.js";
import { colour, list, object, text } from "./safe.js";

const NAMED_COLOURS = { good: "#2eb886", warning: "#daa038", danger: "#a30200" };

export function renderAttachments(attachments, context, previousState = null) {
  return h("div", { class: "bk-attachments" }, list(attachments).map(object).map((each) =>
    attachment(each, context, previousState)));
}

function attachment(each, context, previousState) {
  const words = (name) => renderText(each[name], context);
  const blocks = list(each.blocks);
  const body = h("div", { class: "bk-attachment", "data-test": "attachment" },
    author(each, context),
    text(each.title) ? h("div", { class: "bk-attachment-title" },
      link(each.title_link, context, text(each.title))) : null,
    text(each.text) ? h("div", {}, words("text")) : null,
    fields(each, context),
    blocks.length > 0 ? renderBlocks(blocks, context, previousState) : null,
    images(each, context),
    footer(each, context));
  if (body.childNodes.length === 0) {
    body.append(words("fallback"));
  }
  const bar = colour(each.color) ?? NAMED_COLOURS[text(each.color)];
  if (bar) {
    body.style.borderInlineStartColor = bar;
  }
  return h("div", {}, text(each.pretext) ? h("div", {}, words("pretext")) : null, body);
}

function author(each, context) {
  const name = text(each.author_name) || text(each.service_name);
  const sub = text(each.author_subname);
  return name ? h("div", { class: "bk-attachment-author" },
    safeUrl(each.author_link) ? link(each.author_link, context, name) : name,
    sub ? ` ${sub}` : null) : null;
}

function fields(each, context) {
  const all = list(each.fields).map(object);
  return all.length === 0 ? null : h("dl", { class: "bk-attachment-fields" }, all.map((field) =>
    h("div", { class: field.short === true ? "bk-short" : null },
      h("dt", {}, text(field.title)), h("dd", {}, renderText(field.value, context)))));
}

function images(each, context) {
  return ["image_url", "thumb_url"].filter((name) => text(each[name])).map((name) =>
    picture(text(each[name]), text(each.title) || text(each.fallback), context, {}));
}

function footer(each, context) {
  const parts = [text(each.footer)];
  if (Number.isFinite(Number(each.ts)) && each.ts) {
    parts.push(`${dayOf(each.ts, context)} ${timeOf(each.ts, context)}`);
  }
  const shown = parts.filter(Boolean);
  return shown.length > 0 ? h("div", { class: "hint" }, shown.join(" | ")) : null;
}
