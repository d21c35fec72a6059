// Takes what the server pushes into the store and tells the parts of the page.
// Events are gathered and taken once per frame, so that a flood paints once.

import { emit, ephemeralsOf, store, takeClock } from "../store.js";
import { either } from "../words.js";
import { showToast } from "./toast.js";

let waiting = [];

/** A hidden window gets no frames; a timer then takes the events a little later. */
export function takePush(event) {
  waiting.push(event);
  if (waiting.length > 1) {
    return;
  }
  if (document.hidden) {
    setTimeout(takeAll, 100);
  } else {
    const timer = setTimeout(takeAll, 250);
    requestAnimationFrame(() => {
      clearTimeout(timer);
      takeAll();
    });
  }
}

function takeAll() {
  const events = waiting;
  waiting = [];
  if (events.length === 0) {
    return;
  }
  for (const event of events) {
    try {
      taking[event.type]?.(event);
    } catch (fault) {
      reportError(fault);
    }
  }
  emit("frame");
}

/** People or channels changed: the sidebar and titles are drawn once, at the frame's end. */
function touchChannel(id) {
  emit("channel", id);
}

const taking = {
  message({ channel: id, message, unread, mentions }) {
    const channel = store.channels.get(id);
    if (channel) {
      channel.unread = unread ?? channel.unread;
      channel.mentions = mentions ?? channel.mentions;
      if (!message.thread_ts || message.thread_ts === message.ts) {
        channel.latest = message.ts;
      }
      touchChannel(id);
    }
    emit("message", { channel: id, message });
  },
  changed({ channel, message }) {
    emit("changed", { channel, message });
  },
  deleted(event) {
    emit("deleted", event);
  },
  ephemeral({ channel, message }) {
    ephemeralsOf(channel).set(message.ts, { ...message, is_ephemeral: true });
    emit("message", { channel, message: ephemeralsOf(channel).get(message.ts) });
  },
  ephemeral_changed({ channel, message }) {
    ephemeralsOf(channel).set(message.ts, { ...message, is_ephemeral: true });
    emit("changed", { channel, message: ephemeralsOf(channel).get(message.ts) });
  },
  ephemeral_deleted({ channel, ts }) {
    ephemeralsOf(channel).delete(ts);
    emit("deleted", { channel, ts, gone: true });
  },
  views({ stack }) {
    emit("views", stack);
  },
  home({ app, view }) {
    store.homes.set(app, view);
    emit("home", app);
  },
  channel({ channel }) {
    store.channels.set(channel.id, channel);
    touchChannel(channel.id);
  },
  channel_gone({ channel }) {
    store.channels.delete(channel);
    touchChannel(channel);
    emit("channel_gone", channel);
  },
  person({ person }) {
    store.people.set(person.id, person);
    if (person.id === store.me.id) {
      store.me = person;
    }
    emit("person", person.id);
  },
  app({ app }) {
    const place = store.apps.findIndex((known) => known.id === app.id);
    store.apps.splice(place < 0 ? store.apps.length : place, place < 0 ? 0 : 1, app);
    emit("apps");
  },
  panel({ panel }) {
    store.panels.set(panel.id, panel);
    emit("panels");
  },
  panel_gone({ id }) {
    store.panels.delete(id);
    emit("panels");
  },
  jump({ jump }) {
    store.jumps.set(jump.id, jump);
    emit("panels");
  },
  notice({ level, text }) {
    showToast(either(text), level);
  },
  clock({ now }) {
    takeClock(now);
  },
};
