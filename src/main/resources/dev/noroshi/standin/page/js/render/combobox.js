// The control behind every select: type to filter, arrows to walk, Enter to choose, Escape to
// leave. What it offers is drawn by options.js.
import { h } from "../dom.js";
import { t } from "../words.js";
import { floating } from "./floating.js";
import { grouped, optionNode } from "./options.js";
import { freshId } from "./safe.js";

/**
 * Makes a combobox. An item is {label, value, note, group}. `find(words)` answers the items to
 * offer: a list, or a promise of one; `many` allows several, up to `most`. `onChoose(items)` is
 * told of each change by the person and may answer a promise of false to have it undone.
 */
export function combobox({ attributes, items, many, most, clearable, find, onChoose }) {
  let chosen = items;
  let shown = [];
  let active = -1;
  let serial = 0;
  let touched = false;

  const listId = freshId();
  const input = h("input", { ...attributes, type: "text", role: "combobox", autocomplete: "off",
    spellcheck: "false", class: "bk-combo-input", "aria-expanded": "false",
    "aria-controls": listId, "aria-autocomplete": "list" });
  const panel = h("div", { class: "bk-list", id: listId, role: "listbox", popover: "manual",
    "aria-label": attributes["aria-label"] ?? t("blocks.options"),
    "aria-multiselectable": many ? "true" : null });
  const chips = h("span", { class: "bk-chips" });
  const clear = h("button", { class: "bk-remove", type: "button", "aria-label": t("blocks.clear"),
    on: { click: () => choose([]) } }, "×");
  const box = h("div", { class: "bk-combo field" }, chips, input, clear,
    h("span", { class: "bk-caret", "aria-hidden": "true" }, "▾"));
  const host = h("div", { class: "bk-combo-host" }, box, panel);
  const float = floating(box, panel, input);
  const busy = () => host.getAttribute("aria-busy") === "true";

  function showChosen() {
    touched = false;
    input.value = many ? "" : chosen[0]?.label ?? "";
    input.placeholder = chosen.length > 0 ? "" : attributes.placeholder ?? "";
    clear.hidden = many || !clearable || chosen.length === 0;
    chips.replaceChildren(...(many ? chosen : []).map((item) => h("span", { class: "bk-chip" },
      item.label,
      h("button", { class: "bk-remove", type: "button", tabindex: "-1",
        "aria-label": t("blocks.remove", { name: item.label }),
        on: { click: () => choose(chosen.filter((each) => each !== item)) } }, "×"))));
  }

  async function choose(next) {
    if (busy()) {
      return;
    }
    const before = chosen;
    chosen = next;
    showChosen();
    input.focus();
    input.select();
    if ((await onChoose(chosen)) === false) {
      chosen = before;
      showChosen();
    }
    // Forms listen for changes; the input's own event only tells that words were typed.
    host.dispatchEvent(new Event("change", { bubbles: true }));
  }

  function pick(item) {
    const has = chosen.some((each) => each.value === item.value);
    if (!many) {
      close();
      choose([item]);
    } else if (has) {
      choose(chosen.filter((each) => each.value !== item.value)).then(offer);
    } else if (chosen.length < most) {
      choose([...chosen, item]).then(offer);
    }
  }

  function note(words) {
    shown = [];
    active = -1;
    panel.replaceChildren(h("div", { class: "bk-list-note hint", role: "status" }, words));
    float.place();
  }

  async function offer() {
    serial += 1;
    const mine = serial;
    const query = touched ? input.value.trim() : "";
    const found = find(query);
    if (found instanceof Promise) {
      note(t("blocks.loading"));
    }
    try {
      const answer = await found;
      if (mine === serial && float.isOpen()) {
        show(Array.isArray(answer) ? answer : [], answer);
      }
    } catch (error) {
      if (mine === serial) {
        note(t("blocks.options_failed"));
      }
      if (!error.code) {
        reportError(error);
      }
    }
  }

  function show(found, answer) {
    if (typeof answer === "string" || found.length === 0) {
      note(typeof answer === "string" ? answer : t("blocks.no_options"));
      return;
    }
    shown = found;
    const values = new Set(chosen.map((item) => item.value));
    const full = many && chosen.length >= most;
    const nodes = found.map((item, index) => optionNode(item, `${listId}-${index}`, {
      selected: values.has(item.value),
      disabled: full && !values.has(item.value),
      onClick: () => pick(item),
      onMove: () => activate(index, false),
    }));
    panel.replaceChildren(...grouped(found, nodes),
      ...(full ? [h("div", { class: "bk-list-note hint", role: "status" },
        t("blocks.most_chosen", { most }))] : []));
    activate(Math.max(0, found.findIndex((item) => !many && values.has(item.value))));
    float.place();
  }

  function activate(index, scroll = true) {
    const options = panel.querySelectorAll("[role=option]");
    options[active]?.classList.remove("bk-active");
    active = index;
    options[active]?.classList.add("bk-active");
    input.setAttribute("aria-activedescendant", options[active]?.id ?? "");
    if (scroll) {
      options[active]?.scrollIntoView({ block: "nearest" });
    }
  }

  function open() {
    if (!busy() && !float.isOpen()) {
      box.scrollIntoView({ block: "nearest" });
      float.open();
      offer();
    }
  }

  function close() {
    serial += 1;
    active = -1;
    input.removeAttribute("aria-activedescendant");
    float.close();
  }

  /** What is typed next takes the place of the choice that is shown. */
  function openToReplace() {
    open();
    input.select();
  }

  function walk(step) {
    if (float.isOpen()) {
      activate(Math.min(Math.max(active + step, 0), shown.length - 1));
    } else {
      openToReplace();
    }
  }

  const keys = {
    ArrowDown: () => walk(1),
    ArrowUp: () => walk(-1),
    Enter: () => {
      if (!float.isOpen()) {
        openToReplace();
      } else if (shown[active]) {
        pick(shown[active]);
      }
    },
  };

  input.addEventListener("keydown", (event) => {
    if (event.isComposing) {
      return;
    }
    if (Object.hasOwn(keys, event.key)) {
      event.preventDefault();
      keys[event.key]();
    } else if (event.key === "Escape" && float.isOpen()) {
      event.preventDefault();
      event.stopPropagation();
      close();
      showChosen();
    } else if (event.key === "Backspace" && many && input.value === "" && chosen.length > 0) {
      choose(chosen.slice(0, -1));
    }
  });
  input.addEventListener("input", () => {
    touched = true;
    open();
    offer();
  });
  box.addEventListener("click", (event) => {
    if (!event.target.closest("button")) {
      input.focus();
      openToReplace();
    }
  });
  panel.addEventListener("mousedown", (event) => event.preventDefault());
  host.addEventListener("focusout", (event) => {
    if (!host.contains(event.relatedTarget)) {
      const emptied = touched && !many && clearable && input.value.trim() === "";
      close();
      if (emptied && chosen.length > 0) {
        chosen = [];
        onChoose(chosen);
      }
      showChosen();
    }
  });
  showChosen();
  return { host, chosen: () => chosen };
}
