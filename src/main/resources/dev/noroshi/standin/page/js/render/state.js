// What a form holds: each element that has a value tells it here, by block and action.
import { object } from "./safe.js";

const controls = new WeakMap();

/**
 * Makes a control known. `control` is {block, action, type, read()}; `read` answers the selection
 * as in Slack's `state.values[block][action]`, without its type.
 */
export function register(host, control) {
  controls.set(host, control);
  host.dataset.control = control.type;
}

/** `{block_id: {action_id: {type, …}}}` of all controls inside a root. */
export function collectState(root) {
  const state = Object.create(null);
  for (const host of root.querySelectorAll("[data-control]")) {
    const { block, action, type, read } = controls.get(host);
    state[block] ??= Object.create(null);
    state[block][action] = { type, ...read() };
  }
  return state;
}

/** What was chosen for the same block, action and type before; null when nothing was. */
export function remembered(previous, block, action, type) {
  const values = object(previous);
  const actions = Object.hasOwn(values, block) ? object(values[block]) : {};
  const selection = Object.hasOwn(actions, action) ? object(actions[action]) : {};
  return selection.type === type ? selection : null;
}

/** The outermost element whose controls make up one message or view. */
export function stateRoot(element) {
  return element.closest("[data-container]") ?? outermost(element);
}

function outermost(element) {
  let root = element.closest(".bk-blocks");
  for (let next = root; next; next = next.parentElement?.closest(".bk-blocks")) {
    root = next;
  }
  return root;
}

const OPERABLE = "[data-test=element]";

/** Remembers which control has the focus, and the caret in it; for `focusAgain`. */
export function rememberFocus(root) {
  const element = document.activeElement;
  if (!root?.contains(element) || !element.matches(OPERABLE)) {
    return null;
  }
  return {
    block: element.closest("[data-block]")?.dataset.block,
    action: element.dataset.action,
    value: element.dataset.value,
    start: element.selectionStart ?? null,
    end: element.selectionEnd ?? null,
    scroll: element.scrollTop,
  };
}

/** Gives the focus to the same control in a new rendering; false when it is not there. */
export function focusAgain(root, focus) {
  const element = focus && [...root.querySelectorAll(OPERABLE)].find((each) =>
    each.dataset.action === focus.action && each.dataset.value === focus.value
    && each.closest("[data-block]")?.dataset.block === focus.block);
  if (!element) {
    return false;
  }
  element.focus({ preventScroll: true });
  if (focus.start !== null && element.setSelectionRange) {
    element.setSelectionRange(focus.start, focus.end);
  }
  element.scrollTop = focus.scroll;
  return true;
}
