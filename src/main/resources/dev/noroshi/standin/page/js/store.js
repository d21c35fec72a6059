// What this window knows: who it is, the people, the channels, and what is open in it.
// The parts of the page read it and listen to its topics; pushes.js changes it.

export const store = {
  me: null,
  team: null,
  teams: [],
  people: new Map(),
  choices: [],
  channels: new Map(),
  usergroups: new Map(),
  apps: [],
  panels: new Map(),
  jumps: new Map(),
  homes: new Map(),
  ephemerals: new Map(),
  push: "",
  connected: true,
  clockAhead: 0,
  /** What is open: {channel, app, tab, thread, target}; see route.js. */
  route: { channel: null, app: null, tab: null, thread: null, target: null },
};

const listeners = new Map();

/** Calls `listener` on each `emit` of the topic; the answer takes it away again. */
export function on(topic, listener) {
  if (!listeners.has(topic)) {
    listeners.set(topic, new Set());
  }
  listeners.get(topic).add(listener);
  return () => listeners.get(topic).delete(listener);
}

/** Tells everyone; one failing listener is reported and keeps none of the others from it. */
export function emit(topic, detail) {
  for (const listener of [...(listeners.get(topic) ?? [])]) {
    try {
      listener(detail);
    } catch (fault) {
      reportError(fault);
    }
  }
}

const byId = (list) => new Map((list ?? []).map((entry) => [entry.id, entry]));

/** Takes over the answer of `start`. */
export function takeStart(answer) {
  store.me = answer.me;
  store.team = answer.team;
  store.teams = answer.teams ?? [];
  store.people = byId(answer.people);
  store.choices = answer.switch ?? [];
  store.channels = byId(answer.channels);
  store.usergroups = byId(answer.usergroups);
  store.apps = answer.apps ?? [];
  store.panels = byId(answer.panels);
  store.jumps = byId(answer.jumps);
  store.push = answer.push;
  takeClock(answer.now);
}

export function takeClock(now) {
  store.clockAhead = now ? now - Date.now() / 1000 : 0;
}

/** The server's clock: it may be ahead or behind this machine's on purpose. */
export function now() {
  return Date.now() / 1000 + store.clockAhead;
}

/** What only this person sees in a channel, kept until the page is loaded again. */
export function ephemeralsOf(channel) {
  if (!store.ephemerals.has(channel)) {
    store.ephemerals.set(channel, new Map());
  }
  return store.ephemerals.get(channel);
}

export function channelOfApp(app) {
  return [...store.channels.values()].find((channel) =>
    channel.kind === "im" && (channel.app === app.id || channel.with === app.bot));
}

export function appOf(channel) {
  return store.apps.find((app) => app.id === channel.app || app.bot === channel.with) ?? null;
}

/** Unread messages count as unread in every channel the person is in; mentions pull harder. */
export function unreadTotal() {
  const mine = [...store.channels.values()].filter((channel) => channel.member);
  return {
    unread: mine.reduce((sum, channel) => sum + (channel.unread ?? 0), 0),
    mentions: mine.reduce((sum, channel) => sum + (channel.mentions ?? 0), 0),
  };
}
