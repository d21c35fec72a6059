// Where an element stands: its block, its names for readers, and what happens on a change.
import { object, text } from "./safe.js";
import { register, remembered } from "./state.js";

/**
 * A place is {surface, block, action, element, labelId, label, describedBy, required, dispatch}.
 * `dispatch` says whether a change is told to the app at once.
 */
export function placeFor(surface, block, element, names) {
  const action = text(element.action_id) || text(element.type);
  return { surface, block, element, action, ...names };
}

/** The attributes of the control a person operates. */
export function operable(place, more = {}) {
  const placeholder = text(object(place.element.placeholder).text);
  return {
    "data-test": "element",
    "data-action": place.action,
    "aria-labelledby": place.labelId ?? null,
    "aria-label": place.labelId ? null : placeholder || place.label || place.action,
    "aria-describedby": place.describedBy ?? null,
    "aria-required": place.required ? "true" : null,
    "data-autofocus": place.element.focus_on_load === true,
    ...more,
  };
}

/** The selection to begin with: what the person had chosen, else what the app gave. */
export function startOf(place, initial) {
  const { previous } = place.surface;
  return remembered(previous, place.block, place.action, place.element.type) ?? initial;
}

export function keep(host, place, read) {
  register(host, { block: place.block, action: place.action, type: place.element.type, read });
}

export function placeholderOf(element) {
  return text(object(element.placeholder).text) || null;
}
