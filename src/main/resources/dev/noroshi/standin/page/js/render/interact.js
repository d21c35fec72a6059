// From a click or a choice to `context.act`: confirmation, being busy, one at a time.
import { object } from "./safe.js";
import { collectState, stateRoot } from "./state.js";

/**
 * Makes the `send` of one element. `send(selection)` asks for confirmation if the element wants
 * one, calls `context.act` and shows the host as busy meanwhile. It answers false when the person
 * did not confirm. A selection that comes while another is under way waits, and the newest wins.
 */
export function sender(place, element, host) {
  let running = false;
  let waiting = null;

  async function run(selection) {
    const { context } = place.surface;
    markBusy(host, true);
    try {
      await context.act(place.block, place.action, selection, collectState(stateRoot(host)));
    } catch (error) {
      // A fault with a code has been shown to the person by the page already.
      if (!error.code) {
        reportError(error);
      }
    } finally {
      markBusy(host, false);
    }
  }

  return async (selection) => {
    const { confirm } = element;
    if (running) {
      waiting = selection;
      return true;
    }
    running = true;
    try {
      if (hasConfirm(confirm) && !(await place.surface.context.confirm(confirm))) {
        return false;
      }
      await run(selection);
      while (waiting) {
        const next = waiting;
        waiting = null;
        await run(next);
      }
      return true;
    } finally {
      running = false;
    }
  };
}

export function hasConfirm(confirm) {
  return Object.keys(object(confirm)).length > 0;
}

/** Busy elements stay in place and keep the focus, but do not answer. */
export function isBusy(host) {
  return host.getAttribute("aria-busy") === "true";
}

function markBusy(host, busy) {
  host.setAttribute("aria-busy", String(busy));
  for (const control of host.querySelectorAll("button, input[type=checkbox], input[type=radio]")) {
    control.setAttribute("aria-disabled", String(busy));
  }
  if (host.matches("button, a")) {
    host.setAttribute("aria-disabled", String(busy));
  }
}
