// Checkboxes and radio buttons.
import { h } from "../dom.js";
import { isBusy, sender } from "./interact.js";
import { renderTextObject } from "./mrkdwn.js";
import { keep, operable, startOf } from "./place.js";
import { freshId, list, object, text } from "./safe.js";

export function checkboxes(element, place) {
  const start = startOf(place, { selected_options: list(element.initial_options) });
  return choices(element, place, {
    input: "checkbox",
    role: "group",
    chosen: list(start.selected_options),
    read: (options) => ({ selected_options: options }),
  });
}

export function radioButtons(element, place) {
  const start = startOf(place, { selected_option: element.initial_option ?? null });
  return choices(element, place, {
    input: "radio",
    role: "radiogroup",
    chosen: [start.selected_option],
    read: (options) => ({ selected_option: options[0] ?? null }),
  });
}

function choices(element, place, { input: type, role, chosen, read }) {
  const { context } = place.surface;
  const values = chosen.map((option) => text(object(option).value));
  const name = freshId();
  const group = operable(place);
  const host = h("div", {
    class: "bk-choices", role, "aria-labelledby": group["aria-labelledby"],
    "aria-label": group["aria-label"], "aria-describedby": group["aria-describedby"],
    "aria-required": role === "radiogroup" ? group["aria-required"] : null,
  });
  const rows = list(element.options).map(object).map((option) => {
    const noteId = option.description ? freshId() : null;
    const value = text(option.value);
    const box = h("input", { type, name, "data-test": "element", "data-action": place.action,
      "data-value": value, "data-autofocus": element.focus_on_load === true,
      "aria-describedby": noteId });
    box.checked = values.includes(value);
    host.append(h("label", { class: "bk-choice", "data-test": "option", "data-value": value }, box,
      h("span", {}, renderTextObject(option.text, context),
        noteId && h("span", { class: "hint bk-choice-note", id: noteId },
          renderTextObject(option.description, context)))));
    return { box, option };
  });
  const selected = () => rows.filter(({ box }) => box.checked).map(({ option }) => option);
  keep(host, place, () => read(selected()));
  if (place.dispatch) {
    tell(host, rows, sender(place, element, host), () => read(selected()));
  }
  return host;
}

/** A choice that the person did not confirm is taken back. */
function tell(host, rows, send, read) {
  let accepted = rows.map(({ box }) => box.checked);
  host.addEventListener("click", (event) => {
    if (isBusy(host) && event.target.closest("label")) {
      event.preventDefault();
    }
  });
  host.addEventListener("change", async () => {
    const before = accepted;
    accepted = rows.map(({ box }) => box.checked);
    if (!(await send(read()))) {
      accepted = before;
      for (const [index, { box }] of rows.entries()) {
        box.checked = before[index];
      }
    }
  });
}
