// What the drawing modules are given: who looks, what is known, and what they may do.

import { fetchPicture, get, post, upload } from "../net.js";
import { now, store } from "../store.js";
import { renderText } from "../render/mrkdwn.js";
import { askConfirm } from "./dialogs.js";
import { followPermalink, openOutside } from "./permalinks.js";
import { openPersonCard } from "./person-card.js";
import { go } from "./route.js";
import { showFault } from "./toast.js";

/** What the store holds is read anew at each use, so a context never grows old. */
export function contextFor(container, origin) {
  const context = {
    container,
    origin,
    get me() {
      return store.me;
    },
    get people() {
      return store.people;
    },
    get channels() {
      return store.channels;
    },
    get usergroups() {
      return store.usergroups;
    },
    get team() {
      return store.team;
    },
    now,
    async act(block_id, action_id, selection, state) {
      try {
        return await post("action", { container, block_id, action_id, selection, state });
      } catch (fault) {
        showFault(fault);
        return { ok: false, error: fault.code ?? fault.message };
      }
    },
    options: (block_id, action_id, value) =>
      post("options", { container, block_id, action_id, value }),
    async submit(view_id, state) {
      try {
        return await post("submit", { view_id, state });
      } catch (fault) {
        // A form shows beside its fields why it was not taken.
        return { ok: false, error: fault.code ?? fault.message };
      }
    },
    close: (view_id, all) => post("close", { view_id, all }),
    upload: (file) => upload(file, container.channel),
    fetchPicture,
    openPerson: (id) => openPersonCard(id),
    openChannel: (id) => go({ channel: id }),
    openLink(url) {
      if (!followPermalink(url)) {
        openOutside(url);
      }
    },
    confirm: (asked) => askConfirm(asked, (text) => renderText(text, context)),
  };
  return context;
}

export function messageContext(channel, ts) {
  return contextFor({ type: "message", channel, ts }, "message");
}

export function viewContext(view_id, origin) {
  return contextFor({ type: "view", view_id }, origin);
}

/** For the modal dialog: its topmost view is the one that is acted in. */
export function contextForStack(stack) {
  return viewContext(stack.at(-1)?.id ?? null, "modal");
}
