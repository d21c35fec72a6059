// A popup menu hung on a button; on a narrow window it is a sheet at the bottom.

import { h } from "../dom.js";
import { icon } from "./icons.js";

let open = null;

/** Only a button can be expanded; a menu hung on a whole message is not told of there. */
function sayExpanded(anchor, expanded) {
  if (anchor.matches("button")) {
    anchor.setAttribute("aria-expanded", String(expanded));
  }
}

export function closeMenu(giveFocusBack = true) {
  const closing = open;
  open = null;
  if (!closing) {
    return;
  }
  closing.layer.remove();
  sayExpanded(closing.anchor, false);
  if (giveFocusBack && closing.before?.isConnected) {
    closing.before.focus();
  }
}

/** Puts a popup near its anchor, inside the window. Narrow windows place it by style alone. */
export function placeNear(popup, rectangle) {
  if (matchMedia("(max-width: 760px)").matches) {
    return;
  }
  const { width, height } = popup.getBoundingClientRect();
  const gap = 6;
  const below = rectangle.bottom + gap;
  const top = below + height <= innerHeight ? below : Math.max(gap, rectangle.top - height - gap);
  const left = Math.min(rectangle.left, innerWidth - width - gap);
  popup.style.top = `${top}px`;
  popup.style.left = `${Math.max(gap, left)}px`;
}

/** A click-away layer with a popup in it, closed by Esc; shared with the emoji picker. */
export function openPopup(anchor, popup, { test } = {}) {
  const before = document.activeElement === document.body ? anchor : document.activeElement;
  const rectangle = anchor.getBoundingClientRect();
  closeMenu(false);
  const layer = h("div", { class: "layer", data: { test } }, popup);
  layer.addEventListener("pointerdown", (event) => {
    if (event.target === layer) {
      event.preventDefault();
      closeMenu();
    }
  });
  layer.addEventListener("keydown", (event) => {
    if (event.key === "Escape") {
      event.preventDefault();
      event.stopPropagation();
      closeMenu();
    }
  });
  (anchor.closest("dialog[open]") ?? document.body).append(layer);
  sayExpanded(anchor, true);
  open = { layer, before, anchor };
  placeNear(popup, rectangle);
}

/** `items`: {name, label, hint, icon, kind, run} or {heading}. */
export function openMenu(anchor, items, { label, test = "menu" }) {
  const buttons = [];
  const rows = items.filter(Boolean).map((item) => {
    if (item.heading) {
      return h("li", { class: "menu-heading", role: "presentation" }, item.heading);
    }
    const button = h("button", {
      class: `menu-item ${item.kind ?? ""}`, type: "button", role: "menuitem", tabindex: "-1",
      data: { test: "menu-item", action: item.name },
      on: { click: () => {
        closeMenu();
        item.run();
      } },
    }, item.icon && icon(item.icon), h("span", { class: "menu-words" }, item.label,
      item.hint && h("span", { class: "hint" }, item.hint)));
    buttons.push(button);
    return h("li", { role: "presentation" }, button);
  });
  const popup = h("ul", { class: "popup menu", role: "menu", "aria-label": label }, rows);
  popup.addEventListener("keydown", (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const at = buttons.indexOf(document.activeElement);
    if (step) {
      event.preventDefault();
      buttons[(at + step + buttons.length) % buttons.length].focus();
    } else if (event.key === "Home" || event.key === "End") {
      event.preventDefault();
      buttons.at(event.key === "Home" ? 0 : -1).focus();
    } else if (event.key === "Tab") {
      event.preventDefault();
      closeMenu();
    }
  });
  openPopup(anchor, popup, { test });
  buttons[0]?.focus();
}
