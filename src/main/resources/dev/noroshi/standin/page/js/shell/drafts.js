// What was typed and not sent, kept for this window by person and place.

import { store } from "../store.js";

const keyOf = (channel, thread) =>
  `standin.draft.${store.team.id}.${store.me.id}.${channel}.${thread ?? ""}`;

export function draftOf(channel, thread) {
  return sessionStorage.getItem(keyOf(channel, thread)) ?? "";
}

export function keepDraft(channel, thread, text) {
  if (text === "") {
    sessionStorage.removeItem(keyOf(channel, thread));
  } else {
    sessionStorage.setItem(keyOf(channel, thread), text);
  }
}
