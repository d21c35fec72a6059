// The input block: a label, an element, a hint, and room for what was wrong.
import { h } from "../dom.js";
import { t } from "../words.js";
import { renderElement } from "./elements.js";
import { renderTextObject } from "./mrkdwn.js";
import { freshId, object } from "./safe.js";

export function inputBlock(block, surface) {
  const labelId = freshId();
  const hintId = block.hint ? freshId() : null;
  const errorId = freshId();
  const optional = block.optional === true;
  const host = h("div", { class: "bk-input" });
  const label = h("div", { class: "bk-label label", id: labelId,
    on: { click: () => host.querySelector("[data-test=element]")?.focus() } },
  renderTextObject(block.label, surface.context),
  optional ? h("span", { class: "bk-optional hint" }, t("blocks.optional")) : null);
  const element = renderElement(object(block.element), surface, block.block_id, {
    labelId,
    describedBy: [hintId, errorId].filter(Boolean).join(" "),
    required: !optional,
    dispatch: block.dispatch_action === true,
  });
  host.append(label, element ?? "",
    hintId ? h("div", { class: "hint", id: hintId },
      renderTextObject(block.hint, surface.context)) : "",
    h("div", { class: "bk-error fault", id: errorId, hidden: true }));
  return host;
}

/** Shows under each named input what was wrong; answers the blocks that are not there. */
export function showErrors(root, errors) {
  const missing = [];
  for (const [block, words] of Object.entries(errors)) {
    const host = blockOf(root, block)?.querySelector(":scope > .bk-input");
    const place = host?.querySelector(":scope > .bk-error");
    if (place) {
      place.hidden = false;
      place.textContent = String(words);
      place.dataset.test = "modal-error";
      place.dataset.block = block;
      markInvalid(host, true);
    } else {
      missing.push(block);
    }
  }
  root.querySelector("[aria-invalid=true][data-test=element], [aria-invalid=true] input")?.focus();
  return missing;
}

/** Takes the errors away again: of all inputs in the root, or of the one that it is. */
export function clearErrors(root) {
  for (const place of root.querySelectorAll(".bk-error:not([hidden])")) {
    place.hidden = true;
    place.textContent = "";
    delete place.dataset.test;
    delete place.dataset.block;
    markInvalid(place.closest(".bk-input"), false);
  }
}

function blockOf(root, block) {
  return [...root.querySelectorAll(".bk-block")].find((each) => each.dataset.block === block);
}

function markInvalid(host, invalid) {
  const group = host.querySelector(".bk-choices");
  for (const control of group ? [group] : host.querySelectorAll("[data-test=element]")) {
    if (invalid) {
      control.setAttribute("aria-invalid", "true");
    } else {
      control.removeAttribute("aria-invalid");
    }
  }
}
