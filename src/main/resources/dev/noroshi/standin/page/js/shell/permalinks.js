// Links to messages: made and copied here, and followed inside the page when clicked.

import { h } from "../dom.js";
import { get } from "../net.js";
import { store } from "../store.js";
import { t } from "../words.js";
import { openDialog } from "./dialogs.js";
import { go, parsePermalink } from "./route.js";
import { showToast } from "./toast.js";

export async function copyPermalink(channel, ts) {
  const { permalink } = await get("permalink", { channel, ts });
  try {
    await navigator.clipboard.writeText(permalink);
    showToast(t("link_copied"));
  } catch {
    // Some browsers refuse the clipboard; the link is then shown to be copied by hand.
    const field = h("input", { class: "field", readonly: true, value: permalink,
      "aria-label": t("copy_link"), data: { test: "permalink" } });
    openDialog({ title: t("copy_link"), name: "permalink", body: field });
    field.select();
  }
}

/** Goes to the message; answers false when the link is not one of this workspace. */
export function followPermalink(href) {
  const link = parsePermalink(href);
  const host = new URL(href, location.origin).hostname;
  const ours = host === location.hostname || host.startsWith(`${store.team.domain}.`);
  if (!link || !ours || !store.channels.has(link.channel)) {
    return false;
  }
  const inThread = link.thread && link.thread !== link.ts;
  go({ channel: link.channel, thread: inThread ? link.thread : null, target: link.ts });
  return true;
}

/** Only these kinds of addresses are ever opened. */
export function openOutside(href) {
  let url;
  try {
    url = new URL(href);
  } catch {
    return;
  }
  if (["http:", "https:", "mailto:"].includes(url.protocol)) {
    open(url.href, "_blank", "noopener,noreferrer");
  }
}

export function watchLinks() {
  document.addEventListener("click", (event) => {
    const anchor = event.target.closest?.("a[href]");
    const plain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey;
    const inside = anchor && plain && !event.defaultPrevented && !anchor.dataset.outside;
    if (inside && parsePermalink(anchor.href) && followPermalink(anchor.href)) {
      event.preventDefault();
    }
  });
}
