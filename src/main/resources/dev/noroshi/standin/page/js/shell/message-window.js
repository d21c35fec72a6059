// The stretch of a channel or thread that is loaded: sorted, without gaps, of bounded length.

import { get } from "../net.js";
import { ephemeralsOf } from "../store.js";

export const PAGE = 50;

export class MessageWindow {
  constructor(channel, thread = null) {
    this.channel = channel;
    this.thread = thread;
    this.messages = [];
    /** Whether the server holds older or newer ones than these. */
    this.more = false;
    this.newer = false;
  }

  get first() {
    return this.messages[0];
  }

  get last() {
    return this.messages.at(-1);
  }

  /** Whether a pushed message is shown here: replies live in their thread. */
  takes(message) {
    const reply = message.thread_ts && message.thread_ts !== message.ts;
    if (this.thread) {
      return message.ts === this.thread || message.thread_ts === this.thread;
    }
    return !reply || message.subtype === "thread_broadcast";
  }

  indexOf(ts) {
    let low = 0;
    let high = this.messages.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.messages[middle].ts < ts) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  find(ts) {
    const message = this.messages[this.indexOf(ts)];
    return message?.ts === ts ? message : null;
  }

  /** Puts a message in its place, over an older form of it; answers whether it was new. */
  put(message) {
    const index = this.indexOf(message.ts);
    const known = this.messages[index]?.ts === message.ts;
    this.messages.splice(index, known ? 1 : 0, message);
    return !known;
  }

  drop(ts) {
    const index = this.indexOf(ts);
    if (this.messages[index]?.ts === ts) {
      this.messages.splice(index, 1);
    }
  }

  fetch(values) {
    const where = { channel: this.channel, thread: this.thread, limit: PAGE };
    return get("messages", { ...where, ...values });
  }

  /** Loads the newest stretch, or the one around a message. */
  async load(around = null) {
    const answer = await this.fetch({ around });
    this.messages = [];
    answer.messages.forEach((message) => this.put(message));
    this.more = answer.more;
    this.newer = around ? Boolean(answer.newer) : false;
    this.putEphemerals();
  }

  async loadOlder() {
    const before = this.thread ? this.messages[1]?.ts ?? this.first.ts : this.first.ts;
    const answer = await this.fetch({ before });
    const fresh = answer.messages.filter((message) => this.put(message));
    this.more = answer.more && fresh.length > 0;
    this.putEphemerals();
    return fresh;
  }

  async loadNewer() {
    const answer = await this.fetch({ around: this.last.ts, limit: PAGE * 2 });
    const fresh = answer.messages.filter((message) => this.put(message));
    this.newer = Boolean(answer.newer) && fresh.length > 0;
    this.putEphemerals();
    return fresh;
  }

  /** What only this person sees is not in the server's answers; it is put among them here. */
  putEphemerals() {
    const fits = (ts) => (!this.more || !this.first || ts > this.first.ts) &&
      (!this.newer || ts < this.last.ts);
    for (const message of ephemeralsOf(this.channel).values()) {
      if (this.takes(message) && fits(message.ts)) {
        this.put(message);
      }
    }
  }

  /** Forgets what is beyond `limit` at one end; the thread's first message always stays. */
  trim(limit, end) {
    const surplus = this.messages.length - limit;
    if (surplus <= 0 || (this.thread && end === "oldest")) {
      return [];
    }
    if (end === "oldest") {
      this.more = true;
      return this.messages.splice(0, surplus);
    }
    this.newer = true;
    return this.messages.splice(limit);
  }
}
