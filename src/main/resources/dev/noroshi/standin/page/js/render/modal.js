// The stack of modal views: one dialog that shows the top one.
//
// `openModalStack(stack, context)` is called with the whole stack whenever it changes; the last
// is on top, an empty one closes the dialog. What was typed into a view is kept for as long as
// the view is in the stack, also while others lie on top of it.
import { h } from "../dom.js";
import { t } from "../words.js";
import { collectState, focusAgain, rememberFocus, renderBlocks } from "./blocks.js";
import { clearErrors, showErrors } from "./inputs.js";
import { emojiText } from "./plain.js";
import { freshId, list, object, text, wordsOf } from "./safe.js";
import { keepTabInside } from "./trap.js";
import { faultsOf } from "./validate.js";

let open = null;

/** How long a taken form waits for the next stack before it can be sent once more. */
const NEXT_STACK = 3000;

export function openModalStack(stack, context) {
  const views = list(stack).map(object);
  const top = views.at(-1);
  if (!top) {
    open?.leave();
    open = null;
    return;
  }
  open ??= new Dialog();
  open.show(views, top, context);
}

/** What was wrong is not held against an input that is being changed. */
function forgetError({ target }) {
  const input = target.closest(".bk-input");
  if (input) {
    clearErrors(input);
  }
}

class Dialog {
  constructor() {
    const titleId = freshId();
    this.before = document.activeElement;
    /** What was typed, by the id of the view. */
    this.typed = new Map();
    this.view = null;
    this.title = h("h2", { class: "bk-modal-title", id: titleId, "data-test": "modal-title",
      tabindex: "-1" });
    this.back = this.button("bk-modal-icon", "modal-back", "←", () => this.close(false));
    this.back.setAttribute("aria-label", t("blocks.modal.back"));
    this.dismiss = this.button("bk-modal-icon", "modal-dismiss", "×",
      () => this.close(this.depth > 1));
    this.dismiss.setAttribute("aria-label", t("blocks.modal.close"));
    this.banner = h("div", { class: "bk-modal-banner", role: "alert", "data-test": "modal-banner",
      hidden: true });
    this.body = h("div", { class: "bk-modal-body",
      on: { input: forgetError, change: forgetError } });
    this.submit = h("button", { class: "button primary", type: "submit",
      "data-test": "modal-submit" });
    this.cancel = this.button("button", "modal-close", "", () => this.close(this.clears()));
    this.form = h("form", { class: "bk-modal", role: "dialog", "aria-modal": "true",
      "aria-labelledby": titleId, novalidate: true, "data-test": "modal",
      on: {
        submit: (event) => {
          event.preventDefault();
          this.send();
        },
        keydown: (event) => this.key(event),
      } },
    h("header", { class: "bk-modal-head" }, this.back, this.title, this.dismiss),
    this.banner, this.body,
    h("footer", { class: "bk-modal-foot" }, this.cancel, this.submit));
    this.host = h("div", { class: "bk-modal-shade" }, this.form);
    document.body.append(this.host);
  }

  button(name, test, words, click) {
    return h("button", { class: name, type: "button", "data-test": test, on: { click } }, words);
  }

  show(views, view, context) {
    const same = this.view?.id === view.id;
    this.context = context;
    this.depth = views.length;
    this.back.hidden = views.length < 2;
    this.settle();
    if (same && this.view.hash === view.hash) {
      return;
    }
    const focus = same ? rememberFocus(this.body) : null;
    const scroll = same ? this.body.scrollTop : 0;
    if (this.view) {
      this.typed.set(this.view.id, collectState(this.body));
    }
    for (const id of this.typed.keys()) {
      if (!views.some((each) => each.id === id)) {
        this.typed.delete(id);
      }
    }
    this.view = view;
    this.draw(this.typed.get(view.id) ?? object(view.state).values);
    this.body.scrollTop = scroll;
    if (!(same && this.form.contains(document.activeElement)) && !focusAgain(this.body, focus)) {
      this.focusFirst();
    }
  }

  draw(previous) {
    const { view } = this;
    const blocks = renderBlocks(view.blocks, this.context, previous);
    const words = (value, key) => emojiText(wordsOf(value)) || t(key);
    this.form.dataset.view = text(view.id);
    this.title.textContent = words(view.title, "blocks.modal.untitled");
    this.cancel.textContent = words(view.close, "blocks.modal.close");
    this.submit.textContent = words(view.submit, "blocks.modal.submit");
    this.submit.hidden = !view.submit && blocks.querySelector(".bk-input") === null;
    this.warn(null);
    this.body.replaceChildren(blocks);
  }

  focusFirst() {
    const first = this.body.querySelector("[data-autofocus]")
      ?? this.body.querySelector(".bk-input [data-test=element]") ?? this.title;
    first.focus();
  }

  warn(words) {
    this.banner.hidden = words === null;
    this.banner.textContent = words ?? "";
  }

  get busy() {
    return this.form.getAttribute("aria-busy") === "true";
  }

  settle() {
    clearTimeout(this.waiting);
    this.form.removeAttribute("aria-busy");
    this.submit.removeAttribute("aria-disabled");
  }

  async send() {
    if (this.busy || this.submit.hidden) {
      return;
    }
    const { view } = this;
    const state = collectState(this.body);
    clearErrors(this.body);
    this.warn(null);
    const faults = faultsOf(this.blocksAsDrawn(), state);
    if (Object.keys(faults).length > 0) {
      showErrors(this.body, faults);
      return;
    }
    this.form.setAttribute("aria-busy", "true");
    this.submit.setAttribute("aria-disabled", "true");
    const answer = await this.ask(() => this.context.submit(view.id, state));
    if (open === this && this.view === view) {
      this.take(answer);
    }
  }

  /** A call that fails without an answer counts as Slack's trouble in connecting. */
  async ask(call) {
    try {
      return object(await call());
    } catch (error) {
      if (!error.code) {
        reportError(error);
      }
      return { ok: false, error: error.code };
    }
  }

  take(answer) {
    if (answer.outcome === "errors") {
      this.settle();
      const errors = object(answer.errors);
      const missing = showErrors(this.body, errors);
      if (missing.length > 0) {
        this.warn(missing.map((block) => text(errors[block])).join("\n"));
      }
    } else if (answer.ok === false) {
      this.settle();
      this.warn(t("blocks.modal.trouble"));
    } else {
      this.waiting = setTimeout(() => this.settle(), NEXT_STACK);
    }
  }

  /** The blocks with the ids they were drawn under. */
  blocksAsDrawn() {
    return list(this.view.blocks).map((block, index) =>
      ({ ...object(block), block_id: text(object(block).block_id) || `b${index}` }));
  }

  clears() {
    return this.view.clear_on_close === true;
  }

  async close(all) {
    const answer = await this.ask(() => this.context.close(this.view.id, all));
    if (answer.ok === false && open === this) {
      this.warn(t("blocks.modal.trouble"));
    }
  }

  key(event) {
    if (event.key === "Escape" && !event.isComposing) {
      event.preventDefault();
      this.close(this.clears());
    } else if (event.key === "Tab") {
      keepTabInside(this.form, event);
    } else if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      this.send();
    }
  }

  leave() {
    this.settle();
    this.host.remove();
    if (this.before?.isConnected) {
      this.before.focus();
    }
  }
}
