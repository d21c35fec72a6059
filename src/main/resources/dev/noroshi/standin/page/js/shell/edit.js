// Changing one's own message in its place.

import { h } from "../dom.js";
import { post } from "../net.js";
import { t } from "../words.js";
import { autoGrow, isComposing } from "./text-field.js";
import { trying } from "./toast.js";

/** Slack's escaping taken back, mentions as they are: the server expands them again. */
export function typedForm(text) {
  return text.replace(/&lt;/g, "<").replace(/&gt;/g, ">").replace(/&amp;/g, "&");
}

export function startEdit(row) {
  const { article, message, list } = row;
  if (article.querySelector(".editor")) {
    return;
  }
  const field = h("textarea", { class: "field", rows: "1", value: typedForm(message.text ?? ""),
    "aria-label": t("edit"), data: { test: "editor" } });
  const finish = () => {
    editor.remove();
    article.classList.remove("editing");
    article.focus({ preventScroll: true });
  };
  const save = () => trying(async () => {
    const text = field.value.trim();
    if (text !== "" && text !== typedForm(message.text ?? "")) {
      await post("edit", { channel: list.channel, ts: message.ts, text });
    }
    finish();
  });
  const editor = h("div", { class: "editor" }, field,
    h("div", { class: "editor-actions" },
      h("button", { class: "button small", type: "button", on: { click: finish } }, t("cancel")),
      h("button", { class: "button small primary", type: "button", data: { test: "save-edit" },
        on: { click: save } }, t("save"))));
  field.addEventListener("keydown", (event) => {
    if (isComposing(event)) {
      return;
    }
    if (event.key === "Enter" && !event.shiftKey) {
      event.preventDefault();
      save();
    } else if (event.key === "Escape") {
      event.preventDefault();
      event.stopPropagation();
      finish();
    }
  });
  article.classList.add("editing");
  article.querySelector(".message-content").append(editor);
  autoGrow(field);
  field.focus();
  field.setSelectionRange(field.value.length, field.value.length);
}
