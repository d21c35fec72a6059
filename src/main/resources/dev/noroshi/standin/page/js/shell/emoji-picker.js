// A grid of emoji with a search field.

import { fill, h } from "../dom.js";
import { EMOJI_NAMES, emoji } from "../render/emoji.js";
import { t } from "../words.js";
import { closeMenu, openPopup } from "./menu.js";

const FIRST = ["+1", "eyes", "white_check_mark", "tada", "pray", "heart", "joy", "raised_hands"];
const MOST = 160;

function matching(words) {
  const wanted = words.trim().toLowerCase().replaceAll(":", "").replaceAll(" ", "_");
  const all = [...FIRST, ...EMOJI_NAMES.filter((name) => !FIRST.includes(name))];
  return all.filter((name) => name.includes(wanted) && emoji(name)).slice(0, MOST);
}

/** `picked` is called with the name of the emoji that was chosen. */
export function openEmojiPicker(anchor, picked) {
  const choose = (name) => {
    closeMenu();
    picked(name);
  };
  const grid = h("div", { class: "emoji-grid", role: "group", "aria-label": t("emoji") });
  const field = h("input", { class: "field", type: "text", placeholder: t("find_emoji"),
    "aria-label": t("find_emoji"), data: { test: "emoji-search" } });
  const draw = () => fill(grid, matching(field.value).map((name) =>
    h("button", { class: "emoji-choice", type: "button", title: `:${name}:`, "aria-label": name,
      data: { test: "emoji-choice", name }, on: { click: () => choose(name) } }, emoji(name))));
  field.addEventListener("input", draw);
  field.addEventListener("keydown", (event) => {
    const first = matching(field.value)[0];
    if (event.key === "Enter" && first && !event.isComposing) {
      event.preventDefault();
      choose(first);
    } else if (event.key === "ArrowDown") {
      event.preventDefault();
      grid.firstElementChild?.focus();
    }
  });
  grid.addEventListener("keydown", (event) => {
    const across = Math.max(1, Math.floor(grid.clientWidth / 40));
    const step = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -across, ArrowDown: across }[event.key];
    if (step) {
      event.preventDefault();
      const cells = [...grid.children];
      const next = cells.indexOf(document.activeElement) + step;
      (next < 0 ? field : cells[next])?.focus();
    }
  });
  draw();
  openPopup(anchor, h("div", { class: "popup emoji-picker", role: "dialog",
    "aria-label": t("emoji") }, field, grid), { test: "emoji-picker" });
  field.focus();
}
