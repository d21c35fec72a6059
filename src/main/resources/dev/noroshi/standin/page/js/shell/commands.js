// Sends a slash command; what went wrong is a line in the channel that only this person sees.

import { post } from "../net.js";
import { emit, ephemeralsOf, now } from "../store.js";
import { t } from "../words.js";
import { allCommands } from "./candidates.js";
import { wordsOfFault } from "./toast.js";

const BY_COMMAND = new Set(["operation_timeout", "dispatch_failed", "unknown_command",
  "dispatch_unknown_error"]);

/**
 * Puts a line of the page itself under the newest message. Its time is never ahead of what the
 * server gives to messages of the same second, so that the next one stands below it.
 */
export function sayLocally({ channel, thread = null, text, user = null, after = "0" }) {
  const stamp = Math.max(Math.floor(now()), Number(after) + 0.000001);
  const message = { type: "message", ts: stamp.toFixed(6), text, notice: true, channel,
    user: user ?? "", username: user ? null : t("product"), is_ephemeral: true,
    thread_ts: thread ?? undefined };
  ephemeralsOf(channel).set(message.ts, message);
  emit("message", { channel, message });
  emit("frame");
}

export async function sendCommand({ channel, text, after }) {
  const name = text.split(/\s/)[0];
  const bot = allCommands().find(({ command }) => command === name)?.app.bot ?? null;
  try {
    await post("command", { channel, text });
  } catch (fault) {
    const words = BY_COMMAND.has(fault.code)
      ? t(`command_${fault.code}`, { command: name }) : wordsOfFault(fault);
    sayLocally({ channel, text: words, user: bot, after: after() });
  }
}
