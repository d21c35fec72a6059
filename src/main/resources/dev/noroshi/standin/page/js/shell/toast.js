// Short notices at the edge of the page. Faults of calls end here: none is swallowed.

import { h } from "../dom.js";
import { t } from "../words.js";
import { icon } from "./icons.js";

const STAYS = { info: 5_000, error: 10_000 };

let region = null;

/** A modal dialog makes all else unreachable, so the notices move into the topmost one. */
function place() {
  region ??= h("div", { class: "toasts", role: "status", "aria-live": "polite" });
  const dialogs = document.querySelectorAll("dialog[open]");
  const home = dialogs[dialogs.length - 1] ?? document.body;
  if (region.parentNode !== home) {
    home.append(region);
  }
  return region;
}

export function watchToasts() {
  place();
  new MutationObserver(() => {
    if (!region.isConnected) {
      place();
    }
  }).observe(document.body, { childList: true, subtree: false });
}

export function showToast(text, level = "info") {
  const gone = () => toast.remove();
  const toast = h("div", { class: `toast ${level}`, data: { test: "toast", level } },
    h("span", { class: "toast-text" }, text),
    h("button", { class: "icon-button", type: "button", "aria-label": t("close"),
      on: { click: gone } }, icon("close")));
  place().append(toast);
  setTimeout(gone, STAYS[level] ?? STAYS.info);
}

/** Faults this page has kind words for; others are named by their code. */
const KNOWN = new Set(["operation_timeout", "dispatch_failed", "unknown_command",
  "dispatch_unknown_error", "unreachable", "bad_token", "not_in_channel", "is_archived",
  "name_taken", "invalid_name", "channel_not_found", "message_not_found", "cant_update_message",
  "cant_delete_message", "no_text", "msg_too_long", "edit_window_closed", "user_not_found",
  "already_in_channel", "view_not_found", "restricted_action"]);

export function wordsOfFault(fault) {
  const code = fault.code ?? fault.message;
  return KNOWN.has(code) ? t(`fault_${code}`) : t("fault_other", { code });
}

export function showFault(fault) {
  if (!fault.code) {
    reportError(fault);
  }
  showToast(wordsOfFault(fault), "error");
}

/** For listeners: runs the work and shows what went wrong, if it did. */
export async function trying(work) {
  try {
    return await work();
  } catch (fault) {
    showFault(fault);
    return undefined;
  }
}
