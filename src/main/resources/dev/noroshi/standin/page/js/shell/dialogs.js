// Modal dialogs of the page itself. The browser's own <dialog> traps the focus, makes the
// rest unreachable, closes on Esc and gives the focus back.

import { h } from "../dom.js";
import { t } from "../words.js";
import { icon } from "./icons.js";
import { showFault } from "./toast.js";

let made = 0;

/**
 * Opens a dialog. `actions` are buttons: {label, kind, name, run}; `run` may return a promise,
 * the dialog closes once it succeeds unless it gave `false`. Answers {element, close, closed}.
 */
export function openDialog({ title, body, actions = [], name, wide = false }) {
  const before = document.activeElement;
  made += 1;
  const id = `dialog-title-${made}`;
  const close = () => element.close();
  const form = h("form", { class: "dialog-form", method: "dialog", novalidate: true },
    h("div", { class: "dialog-body" }, body),
    actions.length > 0 && h("div", { class: "dialog-actions" }, actions.map(button)));
  const element = h("dialog", {
    class: `dialog${wide ? " wide" : ""}`, "aria-labelledby": id,
    data: { test: "dialog", name: name ?? "" },
  },
    h("header", { class: "dialog-head" },
      h("h2", { id }, title),
      h("button", { class: "icon-button", type: "button", "aria-label": t("close"),
        on: { click: close } }, icon("close"))),
    form);

  function button({ label, kind = "", name: action, run }) {
    const submits = kind === "primary" || kind === "danger";
    return h("button", {
      class: `button ${kind}`, type: submits ? "submit" : "button",
      data: { action: action ?? "" }, on: submits ? {} : { click: () => act(run) },
    }, label);
  }

  async function act(run) {
    if (element.getAttribute("aria-busy")) {
      return;
    }
    element.setAttribute("aria-busy", "true");
    try {
      if ((await run?.()) !== false) {
        close();
      }
    } catch (fault) {
      showFault(fault);
    } finally {
      element.removeAttribute("aria-busy");
    }
  }

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    act(actions.find(({ kind }) => kind === "primary" || kind === "danger")?.run);
  });
  element.addEventListener("click", (event) => {
    if (event.target === element) {
      close();
    }
  });
  const closed = new Promise((resolve) => {
    element.addEventListener("close", () => {
      element.remove();
      if (before?.isConnected) {
        before.focus();
      }
      resolve();
    });
  });
  document.body.append(element);
  element.showModal();
  return { element, close, closed };
}

const plain = (text) => (typeof text === "string" ? text : text?.text ?? "");

/** Asks before an app's dangerous button; `asked` holds Slack text objects. */
export async function askConfirm(asked, drawText = null) {
  let answer = false;
  const text = asked.text?.type === "mrkdwn" && drawText
    ? drawText(asked.text.text) : plain(asked.text);
  const dialog = openDialog({
    name: "confirm",
    title: plain(asked.title) || t("confirm_title"),
    body: h("div", { class: "confirm-text" }, text),
    actions: [
      { label: plain(asked.deny) || t("cancel"), name: "deny" },
      { label: plain(asked.confirm) || t("confirm_yes"), name: "confirm",
        kind: asked.style === "danger" ? "danger" : "primary",
        run: () => {
          answer = true;
        } },
    ],
  });
  await dialog.closed;
  return answer;
}
