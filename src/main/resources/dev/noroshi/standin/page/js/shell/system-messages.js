// What Slack itself writes into a channel: who came, who left, what was renamed. The server's
// sentences are English for everybody; people read them in their own language.

import { renderText } from "../render/mrkdwn.js";
import { t } from "../words.js";

const WORDS = {
  channel_join: (message, text) => (message.inviter
    ? [text(`<@${message.inviter}>`), " ", t("system_invited")] : t("system_joined")),
  channel_leave: () => t("system_left"),
  channel_topic: ({ topic }, text) => (topic ? [t("system_topic"), " ", text(topic)]
    : t("system_no_topic")),
  channel_purpose: ({ purpose }, text) => (purpose ? [t("system_purpose"), " ", text(purpose)]
    : t("system_no_purpose")),
  channel_name: ({ old_name: old, name }) => t("system_renamed", { old, name }),
  channel_archive: () => t("system_archived"),
  channel_unarchive: () => t("system_unarchived"),
};

/** Private channels have names of their own for the same. */
const wordsFor = ({ subtype }) => {
  const name = String(subtype).replace(/^group_/, "channel_");
  return Object.hasOwn(WORDS, name) ? WORDS[name] : null;
};

export function isSystem(message) {
  return wordsFor(message) !== null;
}

/** Nodes and texts, or null for what people and apps wrote. */
export function systemWords(message, context) {
  return wordsFor(message)?.(message, (text) => renderText(text, context)) ?? null;
}
