// Files of a message: pictures as thumbnails, all others as a row that can be downloaded.
import { h } from "../dom.js";
import { t } from "../words.js";
import { picture } from "./pictures.js";
import { list, object, text } from "./safe.js";
import { sizeOf } from "./sizes.js";

export function renderFiles(files, context) {
  const all = list(files).map(object);
  const isPicture = (file) => text(file.mimetype).startsWith("image/")
    && file.mimetype !== "image/svg+xml";
  return h("div", { class: "bk-files" }, all.map((file) =>
    (isPicture(file) ? thumbnail(file, context) : row(file, context))));
}

function nameOf(file) {
  return text(file.title) || text(file.name) || text(file.id);
}

function thumbnail(file, context) {
  const alt = text(file.alt_txt) || nameOf(file);
  return h("figure", { class: "bk-file-picture", data: { test: "file", file: text(file.id) } },
    h("figcaption", { class: "hint" }, nameOf(file)),
    picture(text(file.url_private), alt, context, { enlargeable: true }));
}

function row(file, context) {
  const status = h("span", { class: "fault", role: "status" });
  const kind = text(file.pretty_type) || text(file.mimetype) || t("blocks.file.kind");
  return h("div", { class: "bk-file-row", data: { test: "file", file: text(file.id) } },
    h("span", { class: "bk-file-mark", "aria-hidden": "true" }, "📄"),
    h("span", { class: "bk-file-words" }, h("span", { class: "bk-file-name" }, nameOf(file)),
      h("span", { class: "hint" }, [kind, sizeOf(file.size)].filter(Boolean).join(" · ")), status),
    h("button", { class: "button small", type: "button",
      "aria-label": t("blocks.file.download_name", { name: nameOf(file) }),
      on: { click: () => download(file, status, context) } }, t("blocks.file.download")));
}

/** Downloads need the page's authorization, so the bytes are fetched and then saved. */
async function download(file, status, context) {
  try {
    const source = await context.fetchPicture(text(file.url_private));
    h("a", { href: source, download: text(file.name) || nameOf(file) }).click();
    status.textContent = "";
  } catch (error) {
    status.textContent = t("blocks.file.failed");
    if (!error.code) {
      reportError(error);
    }
  }
}
