// Who this window acts as, and becoming somebody else. Each window may be another person.

import { h } from "../dom.js";
import { store } from "../store.js";
import { t } from "../words.js";
import { openDialog } from "./dialogs.js";
import { icon } from "./icons.js";
import { avatar, badges, nameOf, whereabouts } from "./people.js";
import { addressFor } from "./route.js";

export function personButton() {
  const { me } = store;
  const line = [me.title, whereabouts(me)].filter(Boolean).join(" · ");
  return h("button", { class: "person-button", type: "button", "aria-haspopup": "dialog",
    data: { test: "person-switcher", id: me.id }, on: { click: openSwitcher } },
  avatar(me),
  h("span", { class: "person-words" },
    h("span", { class: "person-name" }, h("span", { class: "visually-hidden" }, t("acting_as")),
      nameOf(me)),
    h("span", { class: "hint" }, line)),
  icon("chevron"));
}

/** The open channel goes along when the other person may see it. */
function addressOf(person) {
  const channel = store.channels.get(store.route.channel);
  return addressFor(person.id, { channel: channel?.kind === "public" ? channel.id : null });
}

function openSwitcher() {
  const people = store.choices.map((id) => store.people.get(id)).filter(Boolean);
  openDialog({
    name: "people",
    title: t("switch_person"),
    body: [
      h("p", { class: "hint" }, t("switch_hint")),
      h("ul", { class: "people" }, people.map(option)),
      store.teams.length > 1 && [h("h3", { class: "dialog-section" }, t("workspaces")),
        h("ul", { class: "people" }, store.teams.map(teamOption))],
    ],
  });
}

function option(person) {
  const current = person.id === store.me.id;
  const line = [person.title, whereabouts(person)].filter(Boolean).join(" · ");
  const become = () => {
    location.assign(addressOf(person));
  };
  return h("li", { class: "person-line" },
    h("button", { class: "person-option", type: "button", "aria-current": current ? "true" : null,
      data: { test: "person-option", id: person.id }, on: { click: become } },
    avatar(person),
    h("span", { class: "person-words" },
      h("span", { class: "person-name" }, nameOf(person), badges(person)),
      h("span", { class: "hint" }, line)),
    current && icon("check")),
    h("a", { class: "icon-button", href: addressOf(person), target: "_blank",
      rel: "noopener noreferrer", title: t("open_window_as", { name: nameOf(person) }),
      "aria-label": t("open_window_as", { name: nameOf(person) }),
      data: { outside: "1", test: "person-window" } }, icon("window")));
}

function teamOption(team) {
  return h("li", {}, h("a", { class: "person-option", href: addressFor(null, { team: team.id }),
    "aria-current": team.id === store.team.id ? "true" : null, data: { outside: "1" } },
  h("span", { class: "person-words" }, team.name)));
}
