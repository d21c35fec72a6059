// What this page does not know is named in one quiet line; its words are still shown.
import { h } from "../dom.js";
import { t } from "../words.js";
import { legible, object, text } from "./safe.js";

export function quiet(value) {
  const type = text(object(value).type) || typeof value;
  const words = legible(value);
  return h("div", { class: "bk-quiet hint" }, t("blocks.unknown", { type }),
    words && h("span", { class: "bk-quiet-words" }, words));
}
