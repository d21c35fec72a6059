// The small buttons under the composer's field: file, shortcuts, emoji, mention.

import { h } from "../dom.js";
import { post } from "../net.js";
import { emoji } from "../render/emoji.js";
import { store } from "../store.js";
import { t } from "../words.js";
import { allCommands } from "./candidates.js";
import { openEmojiPicker } from "./emoji-picker.js";
import { icon } from "./icons.js";
import { openMenu } from "./menu.js";
import { trying } from "./toast.js";

export function composerButtons(composer) {
  const chooser = h("input", { type: "file", multiple: true, hidden: true,
    "aria-label": t("add_file"), data: { test: "file-input" } });
  chooser.addEventListener("change", () => {
    composer.files.add([...chooser.files]);
    chooser.value = "";
  });
  return [
    chooser,
    button("clip", "add_file", "add-file", () => chooser.click()),
    button("bolt", "shortcuts", "shortcuts", (anchor) => openShortcuts(composer, anchor)),
    button("smile", "emoji", "emoji", (anchor) =>
      openEmojiPicker(anchor, (name) => composer.insert(emoji(name) ?? `:${name}:`))),
  ];
}

function button(picture, words, test, run) {
  const element = h("button", { class: "icon-button", type: "button", title: t(words),
    "aria-label": t(words), data: { test }, on: { click: () => run(element) } }, icon(picture));
  return element;
}

/** The apps' global shortcuts, and the commands to begin typing with. */
function openShortcuts(composer, anchor) {
  const shortcuts = store.apps.flatMap((app) => (app.shortcuts ?? [])
    .filter(({ type }) => type === "global").map((shortcut) => ({
      name: `shortcut:${shortcut.callback_id}`, icon: "bolt", label: shortcut.name,
      hint: [app.name, shortcut.description].filter(Boolean).join(" — "),
      run: () => trying(() => post("shortcut", { callback_id: shortcut.callback_id })),
    })));
  const commands = composer.thread ? [] : allCommands().map((entry) => ({
    name: `command:${entry.command}`, icon: "chevron", label: entry.command,
    hint: entry.description, run: () => composer.setText(`${entry.command} `),
  }));
  openMenu(anchor, [
    { heading: t(shortcuts.length > 0 ? "shortcuts" : "no_shortcuts") }, ...shortcuts,
    commands.length > 0 && { heading: t("commands") }, ...commands,
  ], { label: t("shortcuts"), test: "shortcuts-menu" });
}
