// Where this window is: the open channel or app, the thread beside it, the message to show.
// It is kept in the address, so that reload, Back and Forward work.

import { emit, store } from "../store.js";

/** The page's own address for a person; other windows are opened with it. */
export function addressFor(person, extra = {}) {
  const url = new URL("/", location.origin);
  const old = new URLSearchParams(location.search);
  const kept = { token: old.get("token"), team: old.get("team"), lang: old.get("lang") };
  for (const [name, value] of Object.entries({ ...kept, as: person, ...extra })) {
    if (value) {
      url.searchParams.set(name, value);
    }
  }
  return url.href;
}

/** Reads the address of this window, a permalink included. */
export function readAddress() {
  const query = new URLSearchParams(location.search);
  const link = parsePermalink(location.href);
  return {
    channel: link?.channel ?? query.get("channel"),
    thread: link?.thread ?? query.get("thread"),
    target: link?.ts ?? null,
    app: null,
    tab: query.get("tab"),
  };
}

/** Opens a place; `thread` and `target` are cleared unless named. */
export function go(place, { replace = false } = {}) {
  store.route = { channel: null, app: null, tab: null, thread: null, target: null, ...place };
  const { channel, tab, thread } = store.route;
  const href = addressFor(store.me.id, { channel, tab, thread });
  if (replace || href === location.href) {
    history.replaceState(null, "", href);
  } else {
    history.pushState(null, "", href);
  }
  emit("route");
}

export function openThread(channel, thread, target = null) {
  go({ ...store.route, channel, thread, target });
}

export function closeThread() {
  go({ ...store.route, thread: null, target: null });
}

export function watchHistory() {
  addEventListener("popstate", () => {
    store.route = readAddress();
    emit("route");
  });
}

/** {channel, ts, thread} of a link to a message, or null. */
export function parsePermalink(href) {
  let url;
  try {
    url = new URL(href, location.origin);
  } catch {
    return null;
  }
  const parts = /\/archives\/([A-Z0-9]+)\/p(\d{10,})(\d{6})$/.exec(url.pathname);
  return parts && {
    channel: parts[1],
    ts: `${parts[2]}.${parts[3]}`,
    thread: url.searchParams.get("thread_ts"),
  };
}
