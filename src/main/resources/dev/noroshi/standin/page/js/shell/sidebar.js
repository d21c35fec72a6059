// The list of places: channels, direct messages, apps. Rows are kept and changed in place.

import { fill, h } from "../dom.js";
import { appOf, channelOfApp, on, store } from "../store.js";
import { t } from "../words.js";
import { browseChannels, createChannel, newDirect } from "./channel-dialogs.js";
import { icon } from "./icons.js";
import { avatar, channelIcon, channelName, nameOf } from "./people.js";
import { openDirect } from "./person-card.js";
import { personButton } from "./person-switcher.js";
import { go } from "./route.js";
import { themeSwitch } from "./theme.js";
import { trying } from "./toast.js";

export class Sidebar {
  constructor({ onLeave }) {
    this.onLeave = onLeave;
    this.rows = new Map();
    this.lists = Object.fromEntries(["channels", "directs", "apps"].map((name) =>
      [name, h("ul", { class: "places", "aria-label": t(`section_${name}`) })]));
    this.person = h("div", { class: "sidebar-person" });
    this.element = h("nav", { class: "sidebar", "aria-label": t("sidebar"), tabindex: "-1",
      data: { test: "sidebar" } },
    h("div", { class: "sidebar-head" },
      h("div", { class: "workspace" }, h("h1", {}, store.team.name),
        h("span", { class: "product" }, t("product"))),
      themeSwitch(),
      h("button", { class: "icon-button narrow-only", type: "button",
        "aria-label": t("close_sidebar"), on: { click: onLeave } }, icon("close"))),
    this.person,
    h("div", { class: "sidebar-scroll" },
      this.section("channels", [["search", "browse_channels", "browse-channels", browseChannels],
        ["plus", "create_channel", "create-channel", createChannel]]),
      this.section("directs", [["plus", "new_direct", "new-direct", newDirect]]),
      this.section("apps", [])));
    let stale = false;
    const later = () => {
      stale = true;
    };
    ["channel", "person", "apps", "channel_gone"].forEach((topic) => on(topic, later));
    on("frame", () => stale && this.draw((stale = false)));
    ["route", "refresh"].forEach((topic) => on(topic, () => this.draw()));
    this.draw();
  }

  section(name, buttons) {
    return h("section", { class: "section" },
      h("div", { class: "section-head" }, h("h2", {}, t(`section_${name}`)),
        buttons.map(([picture, words, test, run]) =>
          h("button", { class: "icon-button small", type: "button", title: t(words),
            "aria-label": t(words), data: { test }, on: { click: run } }, icon(picture)))),
      this.lists[name]);
  }

  draw() {
    fill(this.person, personButton());
    const open = store.route.channel;
    const all = [...store.channels.values()];
    const byName = (one, other) => channelName(one).localeCompare(channelName(other));
    const channels = all.filter(({ id, kind, member, archived }) =>
      ["public", "private"].includes(kind) && (id === open || (member && !archived)));
    const directs = all.filter((channel) => ["im", "mpim"].includes(channel.kind) &&
      !(channel.kind === "im" && appOf(channel)));
    this.place("channels", channels.sort(byName).map((channel) => this.channelRow(channel)));
    this.place("directs", directs.sort(byName).map((channel) => this.channelRow(channel)));
    this.place("apps", store.apps.map((app) => this.appRow(app)));
  }

  /** Moves rows only when their order changed: a focused row must not lose the focus. */
  place(name, rows) {
    const list = this.lists[name];
    const same = rows.length === list.children.length &&
      rows.every((row, index) => row === list.children[index]);
    if (!same) {
      const focused = document.activeElement;
      list.replaceChildren(...rows);
      if (list.contains(focused)) {
        focused.focus();
      }
    }
  }

  appRow(app) {
    const channel = channelOfApp(app);
    if (channel) {
      return this.channelRow(channel, app);
    }
    const bot = store.people.get(app.bot) ?? { name: app.name };
    return this.row(app.id, { id: app.id, name: nameOf(bot), unread: 0, mentions: 0,
      face: () => avatar(bot, "tiny"),
      run: () => trying(() => openDirect([app.bot])) });
  }

  channelRow(channel, app = null) {
    const direct = ["im", "mpim"].includes(channel.kind);
    return this.row(channel.id, {
      id: channel.id, name: app ? nameOf(store.people.get(app.bot) ?? { name: app.name })
        : channelName(channel),
      unread: channel.member || direct ? channel.unread ?? 0 : 0,
      mentions: direct ? channel.unread ?? 0 : channel.mentions ?? 0,
      face: () => channelIcon(channel), shared: channel.shared, archived: channel.archived,
      self: channel.kind === "im" && channel.with === store.me.id,
      run: () => go({ channel: channel.id }),
    });
  }

  row(key, place) {
    if (!this.rows.has(key)) {
      this.rows.set(key, h("li", {}, h("button", { class: "place", type: "button",
        data: { test: "channel", id: place.id } })));
    }
    const row = this.rows.get(key);
    const button = row.firstChild;
    const current = store.route.channel === place.id;
    const shown = JSON.stringify([place, current]);
    if (button.shown === shown) {
      return row;
    }
    button.shown = shown;
    button.onclick = () => {
      place.run();
      this.onLeave();
    };
    button.classList.toggle("unread", place.unread > 0);
    button.classList.toggle("archived", Boolean(place.archived));
    button.toggleAttribute("aria-current", current);
    fill(button, h("span", { class: "place-face" }, place.face()),
      h("span", { class: "place-name" }, place.name,
        place.self && h("span", { class: "hint" }, ` ${t("you")}`)),
      place.shared && h("span", { class: "place-mark", title: t("shared") }, icon("bridge")),
      place.unread > 0 && this.unreadMark(place));
    return row;
  }

  unreadMark({ unread, mentions }) {
    const words = mentions > 0 ? t("unread_mentions", { n: mentions }) : t("unread", { n: unread });
    return h("span", { class: mentions > 0 ? "mark mentions" : "mark", title: words,
      data: { test: "unread" } },
    mentions > 0 && h("span", { "aria-hidden": "true" }, mentions > 99 ? "99+" : mentions),
    h("span", { class: "visually-hidden" }, words));
  }
}
