// Keys that work anywhere: F6 or Ctrl+. goes round the regions, Ctrl+K goes to a place by its
// name, Esc closes what lies on top.

import { store } from "../store.js";
import { jumpTo } from "./channel-dialogs.js";
import { closeThread } from "./route.js";

/** A dialog of the page or an app's modal is open: the rest must be left alone. */
export function modalOpen() {
  return document.querySelector("dialog[open], [aria-modal='true']") !== null;
}

export function watchKeys(layout) {
  document.addEventListener("keydown", (event) => {
    if (event.defaultPrevented || modalOpen()) {
      return;
    }
    const control = event.ctrlKey || event.metaKey;
    if (event.key === "F6" || (control && event.key === ".")) {
      event.preventDefault();
      nextRegion(layout, event.shiftKey ? -1 : 1);
    } else if (control && event.key.toLowerCase() === "k" && !event.shiftKey) {
      event.preventDefault();
      jumpTo();
    } else if (event.key === "Escape") {
      closeTopmost(layout);
    }
  });
}

function closeTopmost(layout) {
  const inside = (region) => region.contains(document.activeElement);
  if (!layout.shade.hidden) {
    layout.setDrawer(false);
  } else if (store.route.thread && inside(layout.side)) {
    closeThread();
  } else if (!layout.panel.hidden && inside(layout.panel)) {
    layout.setPanel(false, true);
  }
}

/** The regions in order, each with where the focus enters it. */
function stopsOf({ sidebar, main, side, panel }) {
  const stops = [
    [sidebar.element, sidebar.element.querySelector("[aria-current], .place")],
    [main.querySelector(".scroller, .home"), main.querySelector(".message[tabindex='0'], .home")],
    [main.querySelector(".composer-place"), main.querySelector(".composer-field")],
    [side, side.querySelector(".composer-field") ?? side],
    [panel, panel.querySelector("button")],
  ];
  return stops.filter(([region, stop]) => region?.checkVisibility() && stop &&
    !region.closest("[inert]"));
}

function nextRegion(layout, step) {
  const stops = stopsOf(layout);
  const here = stops.findIndex(([region]) => region.contains(document.activeElement));
  const next = here < 0 && step < 0 ? stops.length - 1 : here + step;
  stops[(next + stops.length) % stops.length][1].focus();
}
