// The list over a composer that finishes what is being typed. The focus stays in the field;
// the chosen row is named to it by aria-activedescendant.

import { fill, h } from "../dom.js";
import { candidatesAt } from "./candidates.js";
import { isComposing } from "./text-field.js";

let made = 0;

export class Completion {
  constructor(field, place) {
    this.field = field;
    this.place = place;
    made += 1;
    this.id = `completion-${made}`;
    this.options = [];
    this.list = h("ul", { class: "completion-list", role: "listbox", id: this.id });
    this.usage = h("p", { class: "completion-usage", data: { test: "usage" } });
    this.element = h("div", { class: "completion", hidden: true, data: { test: "completion" } },
      this.list, this.usage);
    field.setAttribute("aria-autocomplete", "list");
    field.setAttribute("aria-controls", this.id);
    field.addEventListener("input", () => this.look());
    field.addEventListener("click", () => this.look());
    field.addEventListener("blur", () => this.hide());
  }

  get isOpen() {
    return this.options.length > 0;
  }

  look() {
    const { selectionStart: caret, selectionEnd: end, value } = this.field;
    const found = caret === end ? candidatesAt(value.slice(0, caret), this.place()) : null;
    this.from = found?.from;
    this.options = found?.options ?? [];
    this.chosen = 0;
    this.element.hidden = !found || (!found.usage && !this.isOpen);
    this.drawUsage(found?.usage);
    this.list.hidden = !this.isOpen;
    this.list.setAttribute("aria-label", found?.label ?? "");
    fill(this.list, this.options.map((option, index) => this.row(option, index)));
    this.point();
  }

  drawUsage(usage) {
    fill(this.usage, usage && [h("strong", {}, usage.command), " ", usage.usage_hint,
      usage.description && h("span", { class: "hint" }, ` ${usage.description}`)]);
    this.usage.hidden = !usage;
  }

  row(option, index) {
    return h("li", {
      class: "completion-option", role: "option", id: `${this.id}-${index}`,
      data: { test: "completion-option", key: option.key },
      on: {
        // The field must not lose the focus before the click has come.
        pointerdown: (event) => event.preventDefault(),
        click: () => this.take(index),
      },
    },
    h("span", { class: "completion-face" }, option.face),
    h("span", { class: "completion-label" }, option.label),
    option.more && h("span", { class: "hint" }, option.more),
    option.detail && h("span", { class: "completion-detail hint" }, option.detail));
  }

  point() {
    [...this.list.children].forEach((row, index) => {
      row.setAttribute("aria-selected", String(index === this.chosen));
    });
    const row = this.list.children[this.chosen];
    if (row) {
      this.field.setAttribute("aria-activedescendant", row.id);
      row.scrollIntoView({ block: "nearest" });
    } else {
      this.field.removeAttribute("aria-activedescendant");
    }
  }

  take(index) {
    const { field } = this;
    const text = this.options[index].insert;
    field.setRangeText(text, this.from, field.selectionStart, "end");
    field.focus();
    field.dispatchEvent(new Event("input", { bubbles: true }));
  }

  hide() {
    this.options = [];
    this.element.hidden = true;
    this.field.removeAttribute("aria-activedescendant");
  }

  isTypedInFull() {
    const typed = this.field.value.slice(this.from, this.field.selectionStart);
    return typed === this.options[this.chosen].insert.trim();
  }

  /** Whether the key was for the list. What is typed in full is sent, not completed. */
  takesKey(event) {
    if (!this.isOpen || isComposing(event)) {
      return false;
    }
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) {
      this.chosen = (this.chosen + step + this.options.length) % this.options.length;
      this.point();
    } else if (event.key === "Escape") {
      this.hide();
    } else if (event.key === "Tab" || (event.key === "Enter" && !event.shiftKey)) {
      if (event.key === "Enter" && this.isTypedInFull()) {
        return false;
      }
      this.take(this.chosen);
    } else {
      return false;
    }
    event.preventDefault();
    event.stopPropagation();
    return true;
  }
}
