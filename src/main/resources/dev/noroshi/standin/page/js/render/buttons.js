// Elements that are pressed: buttons, workflow buttons, icon buttons, feedback, overflow menus.
import { h } from "../dom.js";
import { t } from "../words.js";
import { emoji } from "./emoji.js";
import { hasConfirm, isBusy, sender } from "./interact.js";
import { follow, safeUrl } from "./links.js";
import { floating } from "./floating.js";
import { renderTextObject } from "./mrkdwn.js";
import { operable } from "./place.js";
import { freshId, list, object, text, wordsOf } from "./safe.js";

const STYLES = { primary: "button primary", danger: "button danger" };

/** A button; with an address it is a link that tells the app as well, as in Slack. */
export function button(element, place) {
  const url = safeUrl(element.url);
  const label = text(element.accessibility_label);
  const shared = operable(place, {
    class: `${STYLES[text(element.style)] ?? "button"} bk-button`,
    "aria-label": label || null,
    "aria-labelledby": null,
    "data-value": text(element.value) || null,
  });
  const host = url
    ? h("a", { ...shared, href: url.href, target: "_blank", rel: "noopener noreferrer" })
    : h("button", { ...shared, type: "button" });
  host.append(renderTextObject(element.text, place.surface.context));
  const send = sender(place, element, host);
  host.addEventListener("click", async (event) => {
    const asks = hasConfirm(element.confirm);
    if (url) {
      event.preventDefault();
    }
    if (isBusy(host)) {
      return;
    }
    if (url && !asks) {
      follow(url, place.surface.context);
    }
    if (await send({}) && url && asks) {
      follow(url, place.surface.context);
    }
  });
  return host;
}

const ICONS = { trash: "wastebasket" };

/** A small button with a picture; some are meant for certain people only. */
export function iconButton(element, place) {
  const people = list(element.visible_to_user_ids);
  if (people.length > 0 && !people.includes(object(place.surface.context.me).id)) {
    return null;
  }
  const words = text(element.accessibility_label) || wordsOf(element.text) || text(element.icon);
  return pressable(element, place, {}, { label: words, icon: ICONS[text(element.icon)], words });
}

export function feedbackButtons(element, place) {
  const host = h("span", { class: "bk-feedback", role: "group",
    "aria-label": t("blocks.feedback") });
  for (const [part, icon] of [["positive_button", "+1"], ["negative_button", "-1"]]) {
    const side = object(element[part]);
    const words = wordsOf(side.text);
    const pressed = pressable({ ...element, confirm: null }, place, { value: text(side.value) },
      { label: text(side.accessibility_label) || words, icon, words });
    pressed.setAttribute("aria-pressed", "false");
    pressed.dataset.value = text(side.value);
    pressed.addEventListener("click", () => {
      for (const each of host.children) {
        each.setAttribute("aria-pressed", String(each === pressed));
      }
    });
    host.append(pressed);
  }
  return host;
}

function pressable(element, place, selection, { label, icon, words }) {
  const host = h("button", operable(place, {
    class: "bk-small-button", type: "button", title: label || words, "aria-label": label,
    "aria-labelledby": null,
  }), icon ? h("span", { "aria-hidden": "true" }, emoji(icon)) : null, h("span", {}, words));
  const send = sender(place, element, host);
  host.addEventListener("click", () => {
    if (!isBusy(host)) {
      send(selection);
    }
  });
  return host;
}

/** The menu behind three dots. */
export function overflow(element, place) {
  const menuId = freshId();
  const trigger = h("button", operable(place, {
    class: "button bk-overflow", type: "button", "aria-haspopup": "menu", "aria-expanded": "false",
    "aria-controls": menuId, "aria-label": t("blocks.overflow"), "aria-labelledby": null,
  }), h("span", { "aria-hidden": "true" }, "⋯"));
  const menu = h("div", { class: "bk-list", id: menuId, role: "menu", popover: "manual",
    "aria-label": t("blocks.overflow") });
  const host = h("span", { class: "bk-overflow-host" }, trigger, menu);
  const float = floating(trigger, menu);
  const send = sender(place, element, host);
  const items = list(element.options).map(object).map((option) => {
    const choose = () => {
      float.close();
      trigger.focus();
      const url = safeUrl(option.url);
      if (url) {
        follow(url, place.surface.context);
      }
      send({ selected_option: option });
    };
    return h("button", { class: "bk-option", type: "button", role: "menuitem", tabindex: "-1",
      "data-test": "option", "data-value": text(option.value), on: { click: choose } },
    renderTextObject(option.text, place.surface.context),
    option.description ? h("span", { class: "hint" }, wordsOf(option.description)) : null);
  });
  menu.append(...items);
  walkMenu(host, trigger, float, items);
  return host;
}

/** Arrows walk through the items, Escape and leaving close the menu. */
function walkMenu(host, trigger, float, items) {
  trigger.addEventListener("click", () => {
    if (isBusy(host) || float.isOpen()) {
      float.close();
    } else {
      float.open();
      items[0]?.focus();
    }
  });
  host.addEventListener("keydown", (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (float.isOpen() && event.key === "Escape") {
      event.preventDefault();
      event.stopPropagation();
      float.close();
      trigger.focus();
    } else if (float.isOpen() && step) {
      event.preventDefault();
      const at = items.indexOf(document.activeElement);
      items.at((at + step) % items.length)?.focus();
    }
  });
  host.addEventListener("focusout", (event) => {
    if (!host.contains(event.relatedTarget)) {
      float.close();
    }
  });
}
