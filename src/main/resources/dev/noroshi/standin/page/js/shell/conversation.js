// The middle of the page: one channel's header, its messages and composer, or an app's Home.

import { fill, h } from "../dom.js";
import { post } from "../net.js";
import { appOf, on, store } from "../store.js";
import { t } from "../words.js";
import { Composer } from "./composer.js";
import { bookmarkBar, headerParts } from "./header.js";
import { Home } from "./home.js";
import { MessageList } from "./message-list.js";
import { channelTitle } from "./people.js";
import { go } from "./route.js";
import { trying } from "./toast.js";

export class Conversation {
  /** `buttons` are the page's own: to the list (two forms of it) and for the side panel. */
  constructor(id, buttons) {
    this.id = id;
    this.buttons = buttons;
    this.header = h("header", { class: "channel-header" });
    this.bars = h("div", { class: "bars" });
    this.body = h("div", { class: "conversation-body" });
    this.element = h("div", { class: "conversation" }, this.header, this.bars, this.body);
    this.app = appOf(this.channel);
    let stale = false;
    this.offs = [
      on("channel", (changed) => {
        stale ||= changed === id;
      }),
      on("person", () => {
        stale = true;
      }),
      on("frame", () => {
        if (stale && this.channel) {
          stale = false;
          this.drawHeader();
          this.composer?.draw();
        }
      }),
    ];
    this.drawHeader();
  }

  get channel() {
    return store.channels.get(this.id);
  }

  get hasTabs() {
    return this.channel.kind === "im" && Boolean(this.app?.home);
  }

  /** Which tab an app opens with: what waits to be read comes before its Home. */
  tabFor({ tab, target, thread }) {
    if (!this.hasTabs || target || thread) {
      return "messages";
    }
    return tab ?? (this.channel.unread > 0 ? "messages" : "home");
  }

  drawHeader() {
    const { channel } = this;
    const shown = JSON.stringify([channel, this.tab, store.people.get(channel.with)]);
    if (shown === this.shown) {
      return;
    }
    this.shown = shown;
    const { menu, back, panel } = this.buttons;
    fill(this.header, this.hasTabs ? back : menu, headerParts(channel), panel);
    fill(this.bars, this.hasTabs && this.tabs(), bookmarkBar(channel),
      channel.archived && h("p", { class: "archived-banner", data: { test: "archived" } },
        t("archived_banner")));
  }

  tabs() {
    const tab = (name) => h("button", { class: "tab", type: "button", role: "tab",
      "aria-selected": String(this.tab === name), data: { test: `tab-${name}` },
      on: { click: () => go({ channel: this.id, tab: name }) } }, t(`tab_${name}`));
    return h("div", { class: "tabs", role: "tablist" }, tab("home"), tab("messages"));
  }

  /** Shows what the route asks for; the list stays when only the target is another. */
  show(route) {
    const tab = this.tabFor(route);
    if (tab !== this.tab) {
      this.tab = tab;
      this.drawHeader();
      this.closeBody();
      if (tab === "home") {
        this.home = new Home(this.app);
        fill(this.body, this.home.element);
      } else {
        this.openMessages(route.thread ? null : route.target);
        if (this.hasTabs) {
          trying(() => post("home", { app: this.app.id, tab: "messages" }));
        }
      }
    } else if (route.target && !route.thread && this.list) {
      trying(() => this.list.show(route.target));
    }
  }

  openMessages(target) {
    const place = channelTitle(this.channel);
    this.list = new MessageList({ channel: this.id, label: t("messages_in", { place }) });
    this.composer = new Composer({ channel: this.id, list: this.list });
    const canWrite = !this.app || this.app.messages !== false || this.channel.kind !== "im";
    fill(this.body, this.list.element, canWrite ? this.composer.element
      : h("p", { class: "composer-notice" }, t("app_no_messages")));
    trying(() => this.list.open(target));
  }

  /** After a lost connection: everything may have changed meanwhile. */
  refresh() {
    this.app = appOf(this.channel);
    this.drawHeader();
    this.composer?.draw();
    if (this.list) {
      trying(() => this.list.reload());
    }
    if (this.home) {
      trying(() => post("home", { app: this.app.id, tab: "home" }));
    }
  }

  focusField() {
    (this.composer?.field ?? this.home?.element)?.focus({ preventScroll: true });
  }

  closeBody() {
    this.list?.close();
    this.home?.close();
    this.list = null;
    this.home = null;
    this.composer = null;
  }

  close() {
    this.closeBody();
    this.offs.forEach((off) => off());
  }
}
