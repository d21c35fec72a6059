// Pictures. Those of this server are fetched; those elsewhere are never asked for, so that no
// foreign host learns who reads what: their place, their words and a link are shown.
import { h } from "../dom.js";
import { t } from "../words.js";
import { enlarge } from "./lightbox.js";
import { isOurs, link, safeUrl } from "./links.js";
import { renderTextObject } from "./mrkdwn.js";
import { object, text } from "./safe.js";

/** The address of a picture on this origin, or null. */
function ourAddress(address) {
  if (typeof address !== "string" || !URL.canParse(address, location.origin)) {
    return null;
  }
  const url = new URL(address, location.origin);
  return isOurs(url) ? url.href : null;
}

/** Where an image block or element has its picture; a file id is found under /files. */
function addressOf(image) {
  const file = object(image.slack_file);
  const id = text(file.id);
  return text(image.image_url) || text(file.url)
    || (/^[A-Za-z0-9]+$/.test(id) ? `/files/${id}` : "");
}

export function imageBlock(block, context) {
  const alt = text(block.alt_text);
  return h("figure", { class: "bk-figure" },
    block.title ? h("figcaption", { class: "bk-figure-title" },
      renderTextObject(block.title, context)) : null,
    picture(addressOf(block), alt, context, { enlargeable: true }));
}

/** A small picture: in a context block or beside a section. */
export function pictureElement(element, context) {
  return h("span", { class: "bk-thumb" },
    picture(addressOf(element), text(element.alt_text), context, {}));
}

/** A picture, or what stands for it. */
export function picture(address, alt, context, { enlargeable = false }) {
  const ours = ourAddress(address);
  if (!ours || !context.fetchPicture) {
    return elsewhere(address, alt, context);
  }
  const image = h("img", { class: "bk-picture", alt, data: { test: "picture" } });
  const frame = h("span", { class: "bk-picture-frame", "aria-busy": "true" }, image);
  load(ours, frame, image, alt, context);
  return enlargeable
    ? h("button", { class: "bk-picture-button", type: "button",
      "aria-label": t("blocks.picture.enlarge", { alt }),
      on: { click: () => enlarge(image.src, alt) } }, frame)
    : frame;
}

async function load(address, frame, image, alt, context) {
  try {
    image.src = await context.fetchPicture(address);
    await image.decode();
  } catch (error) {
    frame.replaceChildren(h("span", { class: "bk-picture-away", data: { test: "picture" } },
      h("span", {}, alt), h("span", { class: "hint" }, t("blocks.picture.failed"))));
    if (!error.code) {
      reportError(error);
    }
  } finally {
    frame.removeAttribute("aria-busy");
  }
}

function elsewhere(address, alt, context) {
  const url = safeUrl(address);
  const where = url?.host ?? "";
  return h("span", { class: "bk-picture-away", data: { test: "picture" } },
  h("span", { class: "bk-picture-alt" }, alt || t("blocks.picture.nameless")),
  h("span", { class: "hint" }, where ? t("blocks.picture.elsewhere", { host: where })
    : t("blocks.picture.nowhere")),
  url ? link(address, context, t("blocks.picture.open")) : null);
}
