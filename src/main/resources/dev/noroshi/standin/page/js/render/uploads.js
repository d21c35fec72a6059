// The input for files: each is stored at once, and the form then names it.
import { h } from "../dom.js";
import { t } from "../words.js";
import { keep, operable, startOf } from "./place.js";
import { sizeOf } from "./sizes.js";
import { list, object, text, whole } from "./safe.js";

export function fileInput(element, place) {
  const most = whole(element.max_files, 1, 10) ?? 10;
  const types = list(element.filetypes).map(text).filter(Boolean);
  let files = list(startOf(place, { files: [] }).files).map(object);
  const input = h("input", operable(place, { class: "bk-file-input", type: "file",
    multiple: most > 1, accept: types.map((type) => `.${type}`).join(",") || null }));
  const rows = h("ul", { class: "bk-uploads" });
  const status = h("p", { class: "hint", role: "status" });
  const host = h("div", { class: "bk-upload" }, input, status, rows);

  function show() {
    rows.replaceChildren(...files.map((file) => h("li", {},
      h("span", {}, text(file.title) || text(file.name)),
      h("span", { class: "hint" }, sizeOf(file.size)),
      h("button", { class: "bk-remove", type: "button",
        "aria-label": t("blocks.remove", { name: text(file.name) }),
        on: { click: () => remove(file) } }, "×"))));
  }

  function remove(file) {
    files = files.filter((each) => each !== file);
    show();
    input.focus();
  }

  async function add(chosen) {
    const allowed = chosen.slice(0, most - files.length);
    status.textContent = allowed.length < chosen.length ? t("blocks.files.most", { most }) : "";
    for (const file of allowed) {
      status.textContent = t("blocks.files.sending", { name: file.name });
      try {
        files = [...files, object(await place.surface.context.upload(file))];
        status.textContent = "";
      } catch (error) {
        status.textContent = t("blocks.files.failed", { name: file.name, why: error.message });
      }
      show();
    }
  }

  input.addEventListener("change", () => {
    const chosen = [...input.files];
    input.value = "";
    add(chosen);
  });
  show();
  keep(host, place, () => ({ files }));
  return host;
}
