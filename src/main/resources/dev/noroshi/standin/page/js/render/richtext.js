// The rich_text block: what Slack's own editor makes of a message.
import { h } from "../dom.js";
import { dateNode } from "./angle.js";
import { emoji } from "./emoji.js";
import { link } from "./links.js";
import { mentionAll, mentionChannel, mentionGroup, mentionPerson } from "./people.js";
import { emojiNode, writePlain } from "./plain.js";
import { colour, legible, list, object, text, whole } from "./safe.js";

const DEEPEST = 8;
const STYLES = [["code", "code"], ["bold", "strong"], ["italic", "em"], ["strike", "del"],
  ["underline", "u"], ["highlight", "mark"]];

export function richText(block, context) {
  return h("div", { class: "bk-rich" }, parts(block.elements, context, 0));
}

/** Lists that follow each other with a larger indent belong inside the item before. */
function parts(elements, context, depth) {
  if (depth > DEEPEST) {
    return [legible(elements)];
  }
  return list(elements).map(object).map((part) => {
    const inner = () => parts(part.elements, context, depth + 1);
    switch (text(part.type)) {
      case "rich_text_section":
        return h("div", { class: "bk-rich-section" }, inner());
      case "rich_text_quote":
        return h("blockquote", { class: part.border === 1 ? "bk-quote bk-bordered" : "bk-quote" },
          inner());
      case "rich_text_preformatted":
        return h("pre", { class: "bk-pre", "data-language": text(part.language) || null },
          inner());
      case "rich_text_list":
        return listOf(part, context, depth);
      default:
        return inline(part, context);
    }
  });
}

const ORDERED_KINDS = ["1", "a", "i"];

function listOf(part, context, depth) {
  const ordered = part.style === "ordered";
  const indent = whole(part.indent, 0, 8) ?? 0;
  const offset = whole(part.offset, 0, 100_000) ?? 0;
  const node = h(ordered ? "ol" : "ul", {
    class: `bk-rich-list${part.border === 1 ? " bk-bordered" : ""}`,
    "data-level": indent % 3,
    start: ordered && offset > 0 ? offset + 1 : null,
    type: ordered ? ORDERED_KINDS[indent % 3] : null,
  }, list(part.elements).map((item) => h("li", {}, parts([item], context, depth + 1))));
  node.style.marginInlineStart = `${indent * 1.6}em`;
  return node;
}

const INLINE = {
  text: (part) => plain(text(part.text)),
  link: (part, context) => link(text(part.url), context, plain(text(part.text) || text(part.url))),
  user: (part, context) => mentionPerson(text(part.user_id), "", context),
  usergroup: (part, context) => mentionGroup(text(part.usergroup_id), "", context),
  channel: (part, context) => mentionChannel(text(part.channel_id), "", context),
  broadcast: (part) => mentionAll(text(part.range)),
  emoji: (part) => emojiPart(part),
  date: (part, context) => dateNode(part.timestamp, text(part.format) || "{date}",
    text(part.url), text(part.fallback), context),
  color: (part) => swatch(text(part.value)),
};

function inline(part, context) {
  const draw = INLINE[text(part.type)];
  return draw ? styled(draw(part, context), part.style) : legible(part);
}

/** In rich text nothing is escaped and no short name is spelled out: what stands is meant. */
function plain(words) {
  const fragment = document.createDocumentFragment();
  writePlain(fragment, words.replace(/&/g, "&amp;"), false);
  return fragment;
}

function emojiPart(part) {
  const tone = whole(part.skin_tone, 2, 6);
  const name = text(part.name) + (tone ? `::skin-tone-${tone}` : "");
  const points = text(part.unicode).split("-").map((code) => Number.parseInt(code, 16));
  const known = emoji(name) !== null || !points.every((code) => code > 0 && code <= 0x10ffff);
  return known ? emojiNode(name) : document.createTextNode(String.fromCodePoint(...points));
}

function swatch(value) {
  const box = h("span", { class: "bk-swatch", "aria-hidden": "true" });
  const safe = colour(value);
  if (safe) {
    box.style.backgroundColor = safe;
  }
  return h("span", { class: "bk-colour" }, safe ? box : null, value);
}

function styled(node, style) {
  const wanted = object(style);
  return STYLES.filter(([name]) => wanted[name] === true)
    .reduce((inner, [name, tag]) => h(tag, { class: name === "code" ? "bk-code" : null }, inner),
      node);
}
