// Light, dark, or as the machine says. The choice is this browser's, not the person's.

import { h, fill } from "../dom.js";
import { t } from "../words.js";
import { icon } from "./icons.js";

const KEY = "standin.theme";
const THEMES = ["auto", "light", "dark"];
const DRAWN = { auto: "half", light: "sun", dark: "moon" };

function chosen() {
  const kept = localStorage.getItem(KEY);
  return THEMES.includes(kept) ? kept : "auto";
}

export function applyTheme() {
  const theme = chosen();
  if (theme === "auto") {
    delete document.documentElement.dataset.theme;
  } else {
    document.documentElement.dataset.theme = theme;
  }
}

/** One button going round: as the machine, light, dark. */
export function themeSwitch() {
  const button = h("button", { class: "icon-button", type: "button",
    data: { test: "theme-switch" } });
  const draw = () => {
    const words = t("theme_now", { theme: t(`theme_${chosen()}`) });
    button.dataset.theme = chosen();
    button.setAttribute("aria-label", words);
    button.title = words;
    fill(button, icon(DRAWN[chosen()]));
  };
  button.addEventListener("click", () => {
    const next = THEMES[(THEMES.indexOf(chosen()) + 1) % THEMES.length];
    localStorage.setItem(KEY, next);
    applyTheme();
    draw();
  });
  // Another window of this browser may change it as well.
  addEventListener("storage", (event) => {
    if (event.key === KEY) {
      applyTheme();
      draw();
    }
  });
  draw();
  return button;
}
