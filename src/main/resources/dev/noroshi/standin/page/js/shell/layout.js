// The page's frame: which regions there are, which of them are open, how one moves among them.

import { fill, h } from "../dom.js";
import { on, store } from "../store.js";
import { t } from "../words.js";
import { Conversation } from "./conversation.js";
import { icon } from "./icons.js";
import { modalOpen, watchKeys } from "./keys.js";
import { Panels } from "./panels.js";
import { go } from "./route.js";
import { Sidebar } from "./sidebar.js";
import { Thread } from "./thread.js";
import { showToast } from "./toast.js";
import { drawTitle } from "./unread.js";

const PANEL_KEY = "standin.panel";

export class Layout {
  constructor(root) {
    this.root = root;
    this.narrow = matchMedia("(max-width: 760px)");
    this.sidebar = new Sidebar({ onLeave: () => this.setDrawer(false) });
    this.panels = new Panels({ onClose: () => this.setPanel(false, true) });
    this.main = h("main", { class: "main", tabindex: "-1", "aria-label": t("conversation") });
    this.side = h("aside", { class: "side", "aria-label": t("thread"), hidden: true,
      tabindex: "-1", data: { test: "thread" } });
    this.panel = h("aside", { class: "side panel-side", "aria-label": t("side_panel"),
      hidden: true, tabindex: "-1", data: { test: "side-panel" } }, this.panels.element);
    this.lost = h("p", { class: "lost", role: "status",
      hidden: store.connected, data: { test: "connection-lost" } }, t("connection_lost"));
    this.shade = h("div", { class: "drawer-shade", hidden: true,
      on: { click: () => this.setDrawer(false) } });
    this.menuButton = h("button", { class: "icon-button narrow-only", type: "button",
      "aria-label": t("open_sidebar"), "aria-expanded": "false", data: { test: "open-sidebar" },
      on: { click: () => this.setDrawer(true) } }, icon("menu"));
    this.backButton = h("button", { class: "icon-button narrow-only", type: "button",
      "aria-label": t("back"), data: { test: "back-to-list" },
      on: { click: () => this.setDrawer(true) } }, icon("back"));
    this.panelButton = h("button", { class: "icon-button", type: "button",
      "aria-label": t("side_panel"), title: t("side_panel"), data: { test: "panel-switch" },
      on: { click: () => this.setPanel(this.panel.hidden, true) } }, icon("panel"));
    this.skip = h("a", { class: "skip", href: "#composer" }, t("skip_to_composer"));
    this.skip.addEventListener("click", (event) => {
      event.preventDefault();
      this.conversation?.focusField();
    });
    fill(root, this.skip, this.lost, h("div", { class: "shell" },
      this.sidebar.element, this.shade, this.main, this.side, this.panel));
    this.setPanel(this.panelWanted());
    this.watch();
  }

  /** Open at first where there is room and something to show; then as the person left it. */
  panelWanted() {
    const kept = localStorage.getItem(PANEL_KEY);
    const roomy = matchMedia("(min-width: 1200px)").matches;
    const full = store.panels.size + store.jumps.size > 0;
    return roomy && (kept ? kept === "open" : full);
  }

  watch() {
    on("route", () => this.show());
    on("refresh", () => {
      this.show();
      this.conversation?.refresh();
      this.thread?.refresh();
    });
    on("frame", drawTitle);
    on("channel_gone", (id) => {
      if (store.route.channel === id) {
        go({}, { replace: true });
      }
    });
    on("connection", () => {
      this.lost.hidden = store.connected;
    });
    watchKeys(this);
    // A pane that fits beside the chat would hide it all once the window has become narrow.
    this.narrow.addEventListener("change", ({ matches }) => {
      this.setDrawer(false);
      this.setPanel(!matches && this.panelWanted());
    });
  }

  show() {
    const { route } = store;
    if (!store.channels.has(route.channel)) {
      if (route.channel) {
        showToast(t("place_unknown"), "error");
      }
      const first = firstChannel();
      if (first) {
        go({ channel: first }, { replace: true });
      } else {
        fill(this.main, h("p", { class: "empty" }, t("no_channels")));
      }
      return;
    }
    const moved = this.conversation?.id !== route.channel;
    if (moved) {
      this.conversation?.close();
      this.conversation = new Conversation(route.channel,
        { menu: this.menuButton, back: this.backButton, panel: this.panelButton });
      fill(this.main, this.conversation.element);
    }
    this.conversation.show(route);
    this.showThread(route);
    drawTitle();
    if (moved && !route.target && !route.thread && !modalOpen() &&
        !matchMedia("(pointer: coarse)").matches) {
      this.conversation.focusField();
    }
  }

  showThread(route) {
    const same = this.thread?.thread === route.thread && this.thread?.channel === route.channel;
    if (this.thread && !same) {
      const held = this.side.contains(document.activeElement);
      this.thread.close();
      this.thread = null;
      this.side.hidden = true;
      this.side.replaceChildren();
      this.cover();
      if (held && !route.thread) {
        this.conversation.focusField();
      }
    }
    if (route.thread && !this.thread) {
      this.thread = new Thread(route.channel, route.thread);
      this.side.hidden = false;
      fill(this.side, this.thread.element);
      this.cover();
      if (!route.target) {
        this.thread.composer.field.focus({ preventScroll: true });
      }
    }
    if (route.thread) {
      this.thread.show(route);
    }
  }

  setPanel(open, keep = false) {
    const held = this.panel.contains(document.activeElement);
    this.panel.hidden = !open;
    this.panelButton.setAttribute("aria-expanded", String(open));
    if (keep) {
      localStorage.setItem(PANEL_KEY, open ? "open" : "closed");
    }
    this.cover();
    if (held && !open) {
      this.panelButton.focus();
    }
  }

  /** What lies under a pane or the drawer in a narrow window is out of the Tab key's reach. */
  cover() {
    const drawer = !this.shade.hidden;
    const pane = this.narrow.matches && !(this.side.hidden && this.panel.hidden);
    this.main.inert = drawer || pane;
    this.side.inert = drawer || (this.narrow.matches && !this.panel.hidden);
    this.panel.inert = drawer;
  }

  /** On narrow windows the sidebar slides over the rest. */
  setDrawer(open) {
    const held = this.sidebar.element.contains(document.activeElement);
    this.sidebar.element.classList.toggle("open", open);
    this.shade.hidden = !open;
    this.menuButton.setAttribute("aria-expanded", String(open));
    this.cover();
    if (open) {
      this.sidebar.element.focus();
    } else if (held && this.narrow.matches) {
      (this.menuButton.isConnected ? this.menuButton : this.backButton).focus();
    }
  }
}

/** Where one begins: the channel called general, else the first one is in. */
function firstChannel() {
  const mine = [...store.channels.values()].filter(({ member, archived }) => member && !archived);
  const rooms = mine.filter(({ kind }) => kind === "public" || kind === "private");
  return (rooms.find(({ name }) => name === "general") ?? rooms[0] ?? mine[0])?.id ?? null;
}
