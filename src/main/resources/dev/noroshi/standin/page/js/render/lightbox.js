// A picture in full size, over everything else; Escape and a click outside close it.
import { h } from "../dom.js";
import { t } from "../words.js";

export function enlarge(source, alt) {
  const before = document.activeElement;
  const close = () => dialog.close();
  const dialog = h("dialog", { class: "bk-lightbox", "aria-label": alt || t("blocks.picture") },
    h("img", { src: source, alt }),
    h("p", { class: "bk-lightbox-foot" }, h("span", {}, alt),
      h("button", { class: "button", type: "button", on: { click: close } }, t("blocks.close"))));
  dialog.addEventListener("click", (event) => event.target === dialog && close());
  // The dialogue may be opened over a modal, which must not take the same Escape for itself.
  dialog.addEventListener("keydown", (event) => event.stopPropagation());
  dialog.addEventListener("close", () => {
    dialog.remove();
    before?.focus();
  });
  document.body.append(dialog);
  dialog.showModal();
}
