// Inputs that are typed into: plain text, e-mail, address, number, rich text.
import { h } from "../dom.js";
import { t } from "../words.js";
import { sender } from "./interact.js";
import { keep, operable, placeholderOf, startOf } from "./place.js";
import { freshId, legible, list, object, text, whole } from "./safe.js";

const PAUSE = 400;

const KEYBOARDS = { email_text_input: "email", url_text_input: "url", number_input: "decimal" };

export function textInput(element, place) {
  const start = startOf(place, { value: text(element.initial_value) || null });
  const multiline = element.type === "plain_text_input" && element.multiline === true;
  return typed(element, place, {
    multiline,
    value: text(start.value),
    attributes: {
      inputmode: KEYBOARDS[element.type] ?? null,
      autocomplete: element.type === "email_text_input" ? "email" : "off",
    },
    read: (value) => ({ value: value === "" ? null : value }),
  });
}

/** Rich text is typed as plain lines and handed to the app as one rich_text block. */
export function richTextInput(element, place) {
  const start = startOf(place, { rich_text_value: element.initial_value ?? null });
  return typed(element, place, {
    multiline: true,
    value: plainOf(start.rich_text_value),
    attributes: {},
    read: (value) => ({ rich_text_value: value === "" ? null : richTextOf(value) }),
  });
}

function richTextOf(value) {
  const elements = [{ type: "text", text: value }];
  return { type: "rich_text", elements: [{ type: "rich_text_section", elements }] };
}

function plainOf(richText) {
  return list(object(richText).elements).map((part) =>
    list(object(part).elements).map((each) => text(object(each).text) || legible(each)).join("")
  ).join("\n");
}

function typed(element, place, { multiline, value, attributes, read }) {
  const most = whole(element.max_length, 1, 3000);
  const notes = [place.describedBy];
  const noteId = () => {
    const id = freshId();
    notes.push(id);
    return id;
  };
  const counter = most && h("span", { class: "bk-counter hint", id: noteId() });
  const when = place.dispatch ? triggers(element) : [];
  const enterHint = when.includes("on_enter_pressed")
    && h("span", { class: "hint", id: noteId() }, t("blocks.enter_sends"));
  const input = h(multiline ? "textarea" : "input", operable(place, {
    class: "field bk-text", rows: multiline ? 4 : null, type: multiline ? null : "text",
    placeholder: placeholderOf(element), value, ...attributes,
    "aria-describedby": notes.filter(Boolean).join(" ") || null,
  }));
  const host = h("div", { class: "bk-typed" }, input,
    (counter || enterHint) && h("div", { class: "bk-typed-notes" }, enterHint, counter));
  if (counter) {
    const count = () => {
      const left = most - [...input.value].length;
      counter.textContent = String(left);
      counter.classList.toggle("fault", left < 0);
    };
    input.addEventListener("input", count);
    count();
  }
  keep(host, place, () => read(input.value));
  dispatch(when, sender(place, element, host), input, () => read(input.value));
  return host;
}

const TRIGGERS = ["on_enter_pressed", "on_character_entered"];

function triggers(element) {
  const asked = list(object(element.dispatch_action_config).trigger_actions_on)
    .filter((each) => TRIGGERS.includes(each));
  return asked.length > 0 ? asked : ["on_enter_pressed"];
}

/** Enter tells the app at once, typing after a short pause; never while an IME composes. */
function dispatch(when, send, input, read) {
  let timer = 0;
  if (when.includes("on_enter_pressed")) {
    input.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" || event.isComposing) {
        return;
      }
      if (input.tagName === "INPUT") {
        event.preventDefault();
      }
      clearTimeout(timer);
      send(read());
    });
  }
  if (when.includes("on_character_entered")) {
    input.addEventListener("input", (event) => {
      clearTimeout(timer);
      if (!event.isComposing) {
        timer = setTimeout(() => send(read()), PAUSE);
      }
    });
    input.addEventListener("compositionend", () => {
      clearTimeout(timer);
      timer = setTimeout(() => send(read()), PAUSE);
    });
  }
}
