// Who somebody is: a small dialog behind every name and face.

import { h } from "../dom.js";
import { post } from "../net.js";
import { store } from "../store.js";
import { t } from "../words.js";
import { openDialog } from "./dialogs.js";
import { avatar, badges, nameOf, whereabouts } from "./people.js";
import { addressFor, go } from "./route.js";

/** Opens, or makes, the direct message with these people. */
export async function openDirect(users) {
  const { channel } = await post("open", { users });
  store.channels.set(channel.id, channel);
  go({ channel: channel.id });
}

export function openPersonCard(id) {
  const person = store.people.get(id);
  if (!person) {
    return;
  }
  const localTime = () => new Intl.DateTimeFormat(document.documentElement.lang,
    { timeStyle: "short", timeZone: person.tz }).format(Date.now() + store.clockAhead * 1000);
  const row = (label, value) => value && [h("dt", {}, label), h("dd", {}, value)];
  const canBe = store.choices.includes(id) && id !== store.me.id;
  openDialog({
    name: "person",
    title: nameOf(person),
    body: h("div", { class: "person-card" },
      avatar(person, "large"),
      h("div", { class: "person-facts" },
        h("p", { class: "person-badges" }, badges(person)),
        h("dl", { class: "facts" },
          row(t("fact_name"), person.real_name),
          row(t("fact_handle"), `@${person.name}`),
          row(t("fact_title"), person.title),
          row(t("fact_where"), whereabouts(person)),
          person.tz && row(t("fact_time"), localTime())),
        canBe && h("a", { href: addressFor(id), target: "_blank", rel: "noopener noreferrer",
          data: { outside: "1" } }, t("open_window_as", { name: nameOf(person) })))),
    actions: [{ label: t("message_person"), kind: "primary", name: "message",
      run: () => openDirect([id]) }],
  });
}
