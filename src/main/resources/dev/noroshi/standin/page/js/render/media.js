// Blocks that stand for something outside the message: a video, a file, a call.
import { h } from "../dom.js";
import { t } from "../words.js";
import { link, safeUrl } from "./links.js";
import { renderTextObject } from "./mrkdwn.js";
import { object, text, wordsOf } from "./safe.js";

/** Videos and their thumbnails come from elsewhere and are not loaded; the words are. */
export function video(block, { context }) {
  const from = [text(block.provider_name), text(block.author_name)].filter(Boolean).join(" · ");
  const address = [block.title_url, block.video_url].map(text).find(safeUrl) ?? "";
  return h("div", { class: "bk-media" },
    from ? h("div", { class: "hint" }, from) : null,
    h("div", { class: "bk-media-title" },
      link(address, context, renderTextObject(block.title, context))),
    block.description ? h("div", {}, renderTextObject(block.description, context)) : null,
    h("div", { class: "bk-picture-away", data: { test: "picture" } },
      h("span", { class: "bk-picture-alt" }, text(block.alt_text)),
      h("span", { class: "hint" }, t("blocks.video.away",
        { host: safeUrl(block.video_url)?.host ?? "–" }))));
}

export function file(block) {
  const details = object(block.file);
  const name = text(details.title) || text(details.name) || text(block.external_id)
    || text(block.file_id);
  return h("div", { class: "bk-media" }, h("span", { "aria-hidden": "true" }, "📄 "),
    t("blocks.file", { name }));
}

export function call(block, { context }) {
  const details = object(object(block.call).v1);
  const name = text(details.name) || text(details.title) || wordsOf(block.title)
    || text(block.call_id);
  const join = text(details.join_url);
  return h("div", { class: "bk-media" }, h("span", { "aria-hidden": "true" }, "📞 "),
    t("blocks.call", { name }),
    safeUrl(join) ? [" ", link(join, context, t("blocks.call.join"))] : null);
}
