// Finding, making and opening places: browse channels, create one, begin a direct message.

import { fill, h } from "../dom.js";
import { post } from "../net.js";
import { store } from "../store.js";
import { t } from "../words.js";
import { openDialog } from "./dialogs.js";
import { icon } from "./icons.js";
import { avatar, badges, channelIcon, channelName, nameOf } from "./people.js";
import { openDirect } from "./person-card.js";
import { go } from "./route.js";
import { trying } from "./toast.js";

/** A search field above a list; `rows(words)` makes the list for what was typed. */
export function filtered(label, rows) {
  const list = h("ul", { class: "pick-list" });
  const field = h("input", { class: "field", type: "text", placeholder: label,
    "aria-label": label, autofocus: true, data: { test: "filter" } });
  const draw = () => {
    const found = rows(field.value.trim().toLowerCase());
    fill(list, found.length > 0 ? found : h("li", { class: "hint" }, t("nothing_found")));
  };
  field.addEventListener("input", draw);
  draw();
  return [field, list];
}

export function browseChannels() {
  const dialog = openDialog({
    name: "browse", title: t("browse_channels"),
    body: filtered(t("find_channel"), (words) => [...store.channels.values()]
      .filter((channel) => ["public", "private"].includes(channel.kind) &&
        channel.name.toLowerCase().includes(words))
      .sort((one, other) => one.archived - other.archived || one.name.localeCompare(other.name))
      .map(line)),
  });

  function line(channel) {
    const open = () => {
      dialog.close();
      go({ channel: channel.id });
    };
    const join = () => trying(async () => {
      await post("join", { channel: channel.id });
      open();
    });
    const joinable = !channel.member && !channel.archived && channel.kind === "public";
    return h("li", { class: "pick-line" },
      h("button", { class: "pick", type: "button", data: { test: "browse-open", id: channel.id },
        on: { click: open } },
      icon(channel.kind === "private" ? "lock" : "hash"),
      h("span", { class: "person-words" }, h("span", { class: "person-name" }, channel.name),
        h("span", { class: "hint" }, [t("member_count", { n: channel.people?.length ?? 0 }),
          channel.archived && t("archived"), channel.member && t("joined"),
          channel.topic || channel.purpose].filter(Boolean).join(" · ")))),
      joinable && h("button", { class: "button small", type: "button",
        data: { test: "browse-join", id: channel.id }, on: { click: join } }, t("join")));
  }
}

export function createChannel() {
  const name = h("input", { class: "field", type: "text", autofocus: true, maxlength: "80",
    id: "new-channel-name", autocomplete: "off", data: { test: "channel-name" } });
  const hidden = h("input", { type: "checkbox", data: { test: "channel-private" } });
  openDialog({
    name: "create", title: t("create_channel"),
    body: [h("label", { class: "label", for: "new-channel-name" }, t("channel_name")), name,
      h("p", { class: "hint" }, t("channel_name_hint")),
      h("label", { class: "check" }, hidden, t("make_private"))],
    actions: [
      { label: t("cancel"), name: "cancel" },
      { label: t("create"), kind: "primary", name: "create", run: async () => {
        const { channel } = await post("create",
          { name: name.value.trim().replace(/^#/, ""), private: hidden.checked });
        store.channels.set(channel.id, channel);
        go({ channel: channel.id });
      } },
    ],
  });
}

export function newDirect() {
  const chosen = new Set();
  const everyone = [...store.people.values()].filter((person) => !person.deleted);
  const body = filtered(t("find_person"), (words) => everyone
    .filter((person) => [person.name, person.real_name, person.display_name]
      .some((name) => name?.toLowerCase().includes(words)))
    .map((person) => h("li", {}, personCheck(person, chosen))));
  openDialog({
    name: "new-direct", title: t("new_direct"), body,
    actions: [
      { label: t("cancel"), name: "cancel" },
      { label: t("open"), kind: "primary", name: "open", run: async () => {
        if (chosen.size === 0) {
          return false;
        }
        await openDirect([...chosen]);
        return true;
      } },
    ],
  });
}

function personCheck(person, chosen) {
  const box = h("input", { type: "checkbox", data: { test: "pick-person", id: person.id } });
  box.checked = chosen.has(person.id);
  box.addEventListener("change", () =>
    (box.checked ? chosen.add(person.id) : chosen.delete(person.id)));
  return h("label", { class: "pick" }, box, avatar(person, "tiny"),
    h("span", { class: "person-words" },
      h("span", { class: "person-name" }, nameOf(person), badges(person)),
      h("span", { class: "hint" },
        [`@${person.name}`, person.title].filter(Boolean).join(" · "))));
}

/** Ctrl+K: straight to any place by a few letters of its name. */
export function jumpTo() {
  const places = () => [...store.channels.values()].filter((channel) =>
    channel.member || ["im", "mpim"].includes(channel.kind));
  const found = (words) => places().filter((channel) =>
    channelName(channel).toLowerCase().includes(words));
  const leave = (channel) => {
    dialog.close();
    go({ channel: channel.id });
  };
  const [field, list] = filtered(t("find_place"), (words) => found(words).slice(0, 12)
    .map((channel) => h("li", {}, h("button", { class: "pick", type: "button",
      data: { test: "jump-place", id: channel.id }, on: { click: () => leave(channel) } },
    channelIcon(channel), channelName(channel)))));
  field.addEventListener("keydown", (event) => {
    const [first] = found(field.value.trim().toLowerCase());
    if (event.key === "Enter" && !event.isComposing && first) {
      event.preventDefault();
      leave(first);
    }
  });
  const dialog = openDialog({ name: "jump-to", title: t("jump_to"), body: [field, list] });
}
